/** A mail about an enquiry; all data is clean: one line each, links checked, what people have written quoted. */
export interface EnquiryWords {
  /** @param name Missing where nobody knows it. */
  greeting: (name: string | undefined) => string;
  /** What the enquiry has come as. @param data.by Day, time and zone of the promise, where there is one. */
  received: (data: { site: string; number: string; title: string; by?: string }) => { subject: string; first: string[] };
  /** The desk has written. @param data.quote Its words. */
  replied: (data: { number: string; title: string; quote: string }) => { subject: string; first: string[] };
  /** Above the address of the page where answers are. */
  page: string;
  /** Where there is no such page: the answer comes by e-mail. */
  byMail: string;
  /** Above a copy of what was sent. */
  sent: string;
  /** Between a name and what it is the name of. */
  colon: string;
  about: string;
  files: string;
  machines: string;
  /** What may be done with a machine. */
  actions: Readonly<Record<'add' | 'move' | 'remove', string>>;
  /** The last line: nobody reads an answer. */
  automatic: string;
}
