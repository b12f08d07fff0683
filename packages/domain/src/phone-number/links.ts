/** Links that call and write to a number. Small, as a page shows them first. */
import type { ContactLine } from '@csol/contract';

/** Whether it is a number as E.164 writes it, `+3222252345`: with at least six digits, as no country has shorter ones. */
export function isE164(text: unknown): text is string {
  return typeof text === 'string' && /^\+[1-9]\d{5,14}$/.test(text);
}

/**
 * A link that calls, by RFC 3966: `tel:+3222252345;ext=12`.
 * @returns `undefined` where the number is not E.164, or the extension no digits
 */
export function telHref({ number, extension }: Pick<ContactLine, 'number' | 'extension'>): string | undefined {
  if (!isE164(number)) return undefined;
  if (extension === undefined) return `tel:${number}`;
  return /^\d{1,10}$/.test(extension) ? `tel:${number};ext=${extension}` : undefined;
}

/** A link that writes a text message, by RFC 5724; `undefined` where the number is not E.164. */
export function smsHref({ number }: Pick<ContactLine, 'number'>): string | undefined {
  return isE164(number) ? `sms:${number}` : undefined;
}

/** A link that begins a conversation in WhatsApp; `undefined` where the number is not E.164. */
export function whatsappHref({ number }: Pick<ContactLine, 'number'>): string | undefined {
  return isE164(number) ? `https://wa.me/${number.slice(1)}` : undefined;
}
