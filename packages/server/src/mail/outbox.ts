import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail, SendMail } from './mail.ts';
import { createMessage } from './message.ts';

/** The mail as a file holds it: what a mail server would get, but with its text as it is, so that a link can be copied out of it. */
function compose(mail: Mail, from: string): Promise<Buffer> {
  const message = new MailComposer({ ...createMessage(mail, from), newline: 'windows' }).compile();
  // Beside a file the text is a part of its own, the first one.
  (message.childNodes[0] ?? message).getTransferEncoding = () => '8bit';
  return message.build();
}

/** Sorts by time; the rest keeps two of one millisecond apart. */
function createName(): string {
  return `${new Date().toISOString().replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}.eml`;
}

/**
 * Writes each mail into a folder as an `.eml` file, which mail programs and editors open: for a site that has no mail server yet. The
 * folder is made if there is none. Only its owner may read it, as links in mails hold secrets.
 * @param from What the mails come from, `Name <address>` or an address.
 */
export function createOutboxMail(folder: string, from: string): SendMail {
  return async (mail) => {
    const content = await compose(mail, from);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, createName());
    const draft = `${file}.draft`;
    try {
      // Whoever watches the folder sees whole mails only.
      await writeFile(draft, content, { flag: 'wx', mode: 0o600 });
      await rename(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
  };
}
