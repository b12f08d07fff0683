/** What lines are and what they are for, in words. */
import { str, type I18n } from '@csol/core';

/** The words of a code; the code where nobody knows it. */
const labelOf = (labels: Readonly<Record<string, () => string>>, code: string): string =>
  (Object.hasOwn(labels, code) ? labels[code]?.() : undefined) ?? code;

export function audienceLabel({ msg }: I18n, audience: string): string {
  const labels = {
    commercial: () => msg('Commercial customers', { id: 'contact-lines.audience.commercial' }),
    stateAndLocal: () => msg('State and local government', { id: 'contact-lines.audience.state' }),
    federal: () => msg('Federal government', { id: 'contact-lines.audience.federal', desc: 'US federal government customers' }),
    partner: () => msg('Business partners', { id: 'contact-lines.audience.partner' }),
  };
  return labelOf(labels, audience);
}

export function subjectLabel({ msg }: I18n, subject: string): string {
  const labels = {
    hardware: () => msg('Hardware', { id: 'contact-lines.subject.hardware' }),
    software: () => msg('Software', { id: 'contact-lines.subject.software' }),
    pc: () => msg('Personal computers', { id: 'contact-lines.subject.pc', desc: 'Notebooks, desktops, servers' }),
    hardDisk: () => msg('Hard disk drives', { id: 'contact-lines.subject.hard-disk' }),
    licenceKeys: () => msg('Software licence keys', { id: 'contact-lines.subject.licence-keys' }),
    parts: () => msg('Parts', { id: 'contact-lines.subject.parts', desc: 'Spare parts' }),
    orders: () => msg('Orders and delivery', { id: 'contact-lines.subject.orders' }),
    invoices: () => msg('Invoices and payments', { id: 'contact-lines.subject.invoices' }),
    contracts: () => msg('Contracts', { id: 'contact-lines.subject.contracts' }),
    inventory: () => msg('Inventory and maintenance', { id: 'contact-lines.subject.inventory' }),
  };
  return labelOf(labels, subject);
}

export function typeLabel({ msg }: I18n, type: string): string {
  const labels = {
    phone: () => msg('Phone', { id: 'contact-lines.phone' }),
    fax: () => msg('Fax', { id: 'contact-lines.fax' }),
    sms: () => msg('Text message', { id: 'contact-lines.sms', desc: 'A number for text messages (SMS)' }),
    whatsapp: () => msg('WhatsApp', { id: 'contact-lines.whatsapp' }),
    tty: () => msg('Text telephone', { id: 'contact-lines.tty', desc: 'For people who cannot hear or speak' }),
  };
  return labelOf(labels, type);
}

/** What is dialled when the call is taken. */
export const extensionText = ({ msg }: I18n, extension: string): string =>
  msg(str`extension ${extension}`, { id: 'contact-lines.extension', desc: 'Behind a telephone number' });
