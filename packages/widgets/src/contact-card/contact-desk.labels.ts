/** What lines are and what they are for, in words. */
import { str, type I18n } from '@csol/core';

/** The words of a code; the code where nobody knows it. */
const labelOf = (labels: Readonly<Record<string, () => string>>, code: string): string =>
  (Object.hasOwn(labels, code) ? labels[code]?.() : undefined) ?? code;

export function audienceLabel({ msg }: I18n, audience: string): string {
  const labels = {
    commercial: () => msg('Commercial customers', { id: 'contact-desk.lines.audience.commercial' }),
    stateAndLocal: () => msg('State and local government', { id: 'contact-desk.lines.audience.state' }),
    federal: () => msg('Federal government', { id: 'contact-desk.lines.audience.federal', desc: 'US federal government customers' }),
    partner: () => msg('Business partners', { id: 'contact-desk.lines.audience.partner' }),
  };
  return labelOf(labels, audience);
}

export function subjectLabel({ msg }: I18n, subject: string): string {
  const labels = {
    hardware: () => msg('Hardware', { id: 'contact-desk.lines.subject.hardware' }),
    software: () => msg('Software', { id: 'contact-desk.lines.subject.software' }),
    pc: () => msg('Personal computers', { id: 'contact-desk.lines.subject.pc', desc: 'Notebooks, desktops, servers' }),
    hardDisk: () => msg('Hard disk drives', { id: 'contact-desk.lines.subject.hard-disk' }),
    licenceKeys: () => msg('Software licence keys', { id: 'contact-desk.lines.subject.licence-keys' }),
    parts: () => msg('Parts', { id: 'contact-desk.lines.subject.parts', desc: 'Spare parts' }),
    orders: () => msg('Orders and delivery', { id: 'contact-desk.lines.subject.orders' }),
    invoices: () => msg('Invoices and payments', { id: 'contact-desk.lines.subject.invoices' }),
    contracts: () => msg('Contracts', { id: 'contact-desk.lines.subject.contracts' }),
    inventory: () => msg('Inventory and maintenance', { id: 'contact-desk.lines.subject.inventory' }),
  };
  return labelOf(labels, subject);
}

export function typeLabel({ msg }: I18n, type: string): string {
  const labels = {
    phone: () => msg('Phone', { id: 'contact-desk.lines.phone' }),
    fax: () => msg('Fax', { id: 'contact-desk.lines.fax' }),
    sms: () => msg('Text message', { id: 'contact-desk.lines.sms', desc: 'A number for text messages (SMS)' }),
    whatsapp: () => msg('WhatsApp', { id: 'contact-desk.lines.whatsapp' }),
    tty: () => msg('Text telephone', { id: 'contact-desk.lines.tty', desc: 'For people who cannot hear or speak' }),
  };
  return labelOf(labels, type);
}

/** What is dialled when the call is taken. */
export const extensionText = ({ msg }: I18n, extension: string): string =>
  msg(str`extension ${extension}`, { id: 'contact-desk.lines.extension', desc: 'Behind a telephone number' });
