import type { Attachment } from '@csol/contract';
import type { AttachmentsPort, SessionPort } from '../port/index.ts';
import { answerOf, createAbortChecks, ensure, ensureAllowed, ensureRejects, type SuiteCheck } from './check.ts';

const OPERATIONS = ['createAttachment', 'getAttachment', 'putAttachmentPart', 'deleteAttachment'];
const UNKNOWN = 'no-such-file';

/** The smallest picture there is, one grey pixel: what it is, is told by its bytes. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==';
const FILE_NAME = 'check.png';

const createPicture = (): Blob => new Blob([Uint8Array.from(atob(PICTURE), (letter) => letter.charCodeAt(0))]);

/** Announces a file, and throws it away whatever comes of the work on it. */
async function withFile(port: AttachmentsPort, work: (file: Attachment, content: Blob) => Promise<void>): Promise<void> {
  const content = createPicture();
  const draft = { fileName: FILE_NAME, size: content.size };
  const file = await answerOf('createAttachment', () => port.createAttachment(draft));
  try {
    await work(file, content);
  } finally {
    await port.deleteAttachment(file.id).catch(() => undefined);
  }
}

function ensureReceived({ received, state, size }: Attachment, expected: number, what: string): void {
  ensure(received === expected, `${what}: ${received} bytes have come, it says; ${expected} were sent`);
  const isDone = state !== 'receiving';
  ensure(isDone === (expected === size), `${what}: ${received} of ${size} bytes have come, and it is ${state}`);
}

async function checkParts(port: AttachmentsPort): Promise<void> {
  await withFile(port, async (file, content) => {
    const half = Math.floor(content.size / 2);
    const { fileName, size } = file;
    const isSame = fileName === FILE_NAME && size === content.size;
    ensure(isSame, `createAttachment answers ${fileName} of ${size} bytes, not what was announced`);
    ensureReceived(file, 0, 'createAttachment');
    const put = (offset: number, part: Blob, what: string) => answerOf(what, () => port.putAttachmentPart(file.id, offset, part));
    ensureReceived(await put(0, content.slice(0, half), 'putAttachmentPart'), half, 'putAttachmentPart');
    ensureReceived(await answerOf('getAttachment', () => port.getAttachment(file.id)), half, 'getAttachment');
    const again = 'putAttachmentPart of a part that has come';
    ensureReceived(await put(0, content.slice(0, half), again), half, again);
    const last = 'putAttachmentPart of the last part';
    ensureReceived(await put(half, content.slice(half), last), size, last);
  });
}

async function checkGap(port: AttachmentsPort): Promise<void> {
  await withFile(port, async ({ id }, content) => {
    await ensureRejects('putAttachmentPart that leaves a gap', 'invalid', () => port.putAttachmentPart(id, 10, content.slice(10)));
    ensureReceived(await answerOf('getAttachment', () => port.getAttachment(id)), 0, 'getAttachment after a gap');
  });
}

async function checkDeleted(port: AttachmentsPort): Promise<void> {
  await withFile(port, async ({ id }) => {
    await answerOf('deleteAttachment', () => port.deleteAttachment(id));
    await ensureRejects('getAttachment of a file that was deleted', 'not-found', () => port.getAttachment(id));
  });
}

async function checkUnknown(port: AttachmentsPort): Promise<void> {
  const calls: Record<string, () => Promise<unknown>> = {
    getAttachment: () => port.getAttachment(UNKNOWN),
    putAttachmentPart: () => port.putAttachmentPart(UNKNOWN, 0, createPicture()),
    deleteAttachment: () => port.deleteAttachment(UNKNOWN),
  };
  for (const [name, call] of Object.entries(calls)) await ensureRejects(`${name} of an unknown id`, 'not-found', call);
}

/** Leaves nothing behind: every file is thrown away. @param session of the same caller, where that port is checked too. */
export function createAttachmentChecks(port: AttachmentsPort, session?: SessionPort): SuiteCheck[] {
  const claims: Record<string, () => Promise<void>> = {
    'takes a file part by part, and says how much has come': () => checkParts(port),
    'rejects with kind invalid a part that leaves a gap': () => checkGap(port),
    'throws a file away': () => checkDeleted(port),
    'rejects with kind not-found for a file that nobody announced': () => checkUnknown(port),
  };
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, OPERATIONS);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'attachments' as const, name, run })),
    ...createAbortChecks('attachments', 'getAttachment', (options) => port.getAttachment(UNKNOWN, options)),
  ];
}
