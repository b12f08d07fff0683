import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from '@csol/client';
import { createRestClient } from '@csol/client/rest';
import type { EnquiryReceipt } from '@csol/contract';

/** What a person sends, and what they know of it in the end. */
export interface Submission {
  number: number;
  key: string;
  /** The text of the file that goes with it. */
  file?: string;
  receipt?: EnquiryReceipt;
}

/** Every so many of them have a file. */
const WITH_FILE = 20;

/** Submissions that nobody has sent yet, each with the key that it keeps. */
export function createSubmissions(count: number): Submission[] {
  return Array.from({ length: count }, (_, number) => ({
    number,
    key: randomUUID(),
    ...(number % WITH_FILE === 0 && { file: `File of ${number}` }),
  }));
}

/** The words by which a submission is found again. */
export const messageOf = ({ number }: Submission): string => `This is submission ${number}.`;

/** Who sends it. */
export const emailOf = ({ number }: Submission): string => `person-${number}@example.com`;

/** Tries as a person does, with the same key, until there is an answer. @param onTry Hears of each try. @throws What no try will cure. */
async function persist<T>(work: () => Promise<T>, onTry: () => void): Promise<T> {
  for (;;) {
    onTry();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ApiError && error.retryable)) throw error;
      await wait(50 + Math.random() * 200);
    }
  }
}

type Client = ReturnType<typeof createRestClient>;

/** Sends the file of a submission. @returns Its id. */
async function sendFile(client: Client, { key, number, file = '' }: Submission, onTry: () => void): Promise<string> {
  const part = new Blob([file]);
  const announce = { fileName: `file-${number}.txt`, size: part.size };
  const { id } = await persist(() => client.createAttachment(announce, { idempotencyKey: `file-${key}` }), onTry);
  const { state } = await persist(() => client.putAttachmentPart(id, 0, part), onTry);
  if (state !== 'ready') throw new Error(`A file is ${state}`);
  return id;
}

/**
 * Sends a submission by the client that pages have, and writes its receipt down.
 * @param url Of the network that it goes through.
 * @param onTry Hears of each try of the client, which itself sends up to three requests.
 */
export async function submit(url: string, submission: Submission, onTry: () => void): Promise<void> {
  const client = createRestClient({
    baseUrl: `${url}/api`,
    fetch: (request) => {
      request.headers.set('X-Submission', String(submission.number));
      return fetch(request);
    },
  });
  const attachments = submission.file === undefined ? [] : [await sendFile(client, submission, onTry)];
  const draft = {
    ...{ country: 'BE', formId: 'general-question', attachments },
    values: { topic: 'other', message: messageOf(submission) },
    contact: { name: `Person ${submission.number}`, email: emailOf(submission) },
  };
  submission.receipt = await persist(() => client.createEnquiry(draft, { idempotencyKey: submission.key }), onTry);
}
