/** What lines are for, and which of them is the right one. */
import type { ContactLine } from '@csol/contract';
import type { I18n } from '@csol/core';
import { chooseLines, subjectOf, type CallTopic } from '@csol/domain/contact-lines';
import { smsHref, telHref, whatsappHref } from '@csol/domain/phone-number';
import type { LitElement, TemplateResult } from 'lit';
import { audienceLabel, subjectLabel, typeLabel } from './contact-desk.labels.ts';
import { renderChoice } from './contact-desk.choice.ts';
import { renderNumber } from './contact-desk.number.ts';

/** What the page says of a call. */
interface CallSettings extends CallTopic {
  about: string | undefined;
}

/** A line in words. */
export interface LineWords {
  /** What it is, or whom and what it is for. */
  label: string;
  /** Where a press leads; missing where only machines write to it. */
  href?: string | undefined;
  /** The number to be seen and heard; as it is published unless told. */
  shown?: TemplateResult;
}

/** The things that a page names, one by one. */
export const thingsOf = (about: string | undefined): string[] => (about ?? '').split(/\s+/).filter(Boolean);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Whether there is something to read of a line's number. */
const isReadable = ({ display, vanity = display }: ContactLine): boolean => isText(display) && isText(vanity);

/** Which lines one card shows. */
export class LineChoice {
  #host: LitElement & CallSettings;
  #i18n: () => I18n;
  #chosen: CallTopic = {};

  constructor(host: LitElement & CallSettings, i18n: () => I18n) {
    this.#host = host;
    this.#i18n = i18n;
  }

  /** What the page says of the call. */
  get #said(): CallTopic {
    const { subject, about, audience } = this.#host;
    return { subject: subject || subjectOf(thingsOf(about)), audience };
  }

  /** What the page says the call is about, and else the person. */
  get topic(): CallTopic {
    const { subject, audience } = this.#said;
    return { subject: subject || this.#chosen.subject, audience: audience || this.#chosen.audience };
  }

  /** The lines for this call. */
  choose(lines: readonly ContactLine[]): ContactLine[] {
    this.#forgetWhatIsGone(lines);
    return chooseLines(lines.filter(isReadable), this.topic);
  }

  /** What a person chose at another desk may be no choice at this one. */
  #forgetWhatIsGone(lines: readonly ContactLine[]): void {
    const { subject, audience } = this.#chosen;
    this.#chosen = {
      subject: lines.some((line) => line.subject === subject) ? subject : undefined,
      audience: lines.some((line) => line.audience === audience) ? audience : undefined,
    };
  }

  /** What stands beside a line. */
  describe(line: ContactLine): LineWords {
    const i18n = this.#i18n();
    const { type, subject, audience } = line;
    const forWhom = [subject && subjectLabel(i18n, subject), audience && audienceLabel(i18n, audience)].filter(Boolean);
    const words = type === 'phone' && forWhom.length > 0 ? forWhom : [typeLabel(i18n, type), ...forWhom];
    return { label: words.join(', '), href: hrefOf(line), shown: renderNumber(i18n, line) };
  }

  /** Choices for a person where there is something to choose and the page has not. @param lines All of the desk. */
  render(lines: readonly ContactLine[]): TemplateResult {
    const { subject, audience } = this.#said;
    // A line that the page has ruled out is none to choose.
    return renderChoice(this.#i18n(), chooseLines(lines, { subject, audience }), {
      isSaid: { subject: Boolean(subject), audience: Boolean(audience) },
      chosen: this.#chosen,
      choose: (topic) => {
        this.#chosen = { ...this.#chosen, ...topic };
        this.#host.requestUpdate();
      },
    });
  }
}

/** Where a press on a line leads. */
function hrefOf(line: ContactLine): string | undefined {
  switch (line.type) {
    case 'fax':
      return undefined;
    case 'sms':
      return smsHref(line);
    case 'whatsapp':
      return whatsappHref(line);
    default:
      return telHref(line);
  }
}
