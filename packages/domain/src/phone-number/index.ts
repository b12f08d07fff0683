/** Telephone numbers: links, the forms that they are read and dialled in, and what somebody hears. */
export { digitsOf, isSameNumber } from './digits.ts';
export { phoneForms, spokenGroups, type PhoneForms } from './forms.ts';
export { isE164, smsHref, telHref, whatsappHref } from './links.ts';
