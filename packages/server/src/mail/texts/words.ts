/** A mail without greeting and end. */
export interface Draft {
  subject: string;
  /** A link is a paragraph of its own. */
  paragraphs: readonly string[];
}

/** Where the mail comes from and where it leads. */
interface Place {
  site: string;
  link: string;
}

/** What a language has to say. All data is clean: one line each, links checked, numbers and times written out. */
export interface Words {
  /** The first line. @param name Missing where nobody knows it. */
  greeting: (name: string | undefined) => string;
  /** The last line: nobody reads an answer. */
  automatic: string;
  /** @param data.period How long the link works, `24 hours`. */
  confirmRegistration: (data: Place & { period: string }) => Draft;
  accountExists: (data: Place & { userId: string }) => Draft;
  userIdTaken: (data: Place) => Draft;
  /** @param data.period How long the link works, `30 minutes`. */
  resetPassword: (data: Place & { userId: string; period: string }) => Draft;
  /** @param data.time Day, time and zone. */
  passwordChanged: (data: Place & { userId: string; time: string }) => Draft;
  /** @param data.customer Everybody's documents where missing. */
  accessGranted: (data: Place & { customer?: { number: string; name: string } }) => Draft;
}
