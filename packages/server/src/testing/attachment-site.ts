import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Attachment } from '@csol/contract';
import type { AppOptions } from '../app.ts';
import type { CheckedAnswer } from './contract-check.ts';
import { openEnquirySite, type EnquirySite } from './enquiry-site.ts';

const MIB = 1024 * 1024;

type Headers = Record<string, string>;

/** A site that takes enquiries with files. */
export interface AttachmentSite {
  shop: EnquirySite;
  /** What two people send along who are signed in. */
  alice: Headers;
  bob: Headers;
  announce: (fileName: string, size: number, headers?: Headers) => Promise<CheckedAnswer>;
  /** Announces a file that has to be taken. @returns Its id. */
  create: (fileName: string, size: number, headers?: Headers) => Promise<string>;
  put: (id: string, offset: number | string, part: Uint8Array<ArrayBuffer> | ReadableStream, headers?: Headers) => Promise<CheckedAnswer>;
  look: (id: string, headers?: Headers) => Promise<CheckedAnswer>;
  remove: (id: string, headers?: Headers) => Promise<CheckedAnswer>;
  /** Sends a file in parts of a MiB. @returns What the last one was answered. */
  upload: (fileName: string, content: string | Uint8Array<ArrayBuffer>, headers?: Headers) => Promise<Attachment>;
  /** What is kept of a file. */
  bytesKept: (id: string) => Promise<Buffer>;
}

/** Random letters, so that they are text. */
export function randomLetters(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(size)).map((byte) => 97 + (byte % 26));
}

/** Opens a site of enquiries, seen by who sends files. */
export async function openAttachmentSite(more: Partial<AppOptions> = {}): Promise<AttachmentSite> {
  const shop = await openEnquirySite({}, more);
  const { site, database } = shop;
  const [alice, bob] = await Promise.all([shop.signIn('alice'), shop.signIn('bob')]);
  const announce: AttachmentSite['announce'] = (fileName, size, headers) =>
    site.send('POST', '/v1/attachments', { fileName, size }, headers);
  const create: AttachmentSite['create'] = async (fileName, size, headers) => {
    const answer = await announce(fileName, size, headers);
    assert.equal(answer.status, 201, answer.text);
    return (answer.json as Attachment).id;
  };
  const put: AttachmentSite['put'] = (id, offset, body, headers) =>
    site.ask(`/v1/attachments/${id}/parts/${offset}`, {
      method: 'PUT',
      headers: { 'X-Requested-With': 'test', 'Content-Type': 'application/octet-stream', ...headers },
      body,
      ...{ duplex: 'half' },
    });
  return {
    ...{ shop, alice, bob, announce, create, put },
    look: (id, headers = {}) => site.ask(`/v1/attachments/${id}`, { headers }),
    remove: (id, headers) => site.send('DELETE', `/v1/attachments/${id}`, undefined, headers),
    upload: async (fileName, content, headers) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const id = await create(fileName, bytes.length, headers);
      let answer: CheckedAnswer | undefined;
      for (let at = 0; at < bytes.length; at += MIB) answer = await put(id, at, bytes.subarray(at, at + MIB), headers);
      assert.equal(answer?.status, 200, answer?.text);
      return answer?.json as Attachment;
    },
    bytesKept: async (id) => {
      const parts = database.db.selectFrom('attachment_part').select('content').where('attachment_id', '=', id);
      const rows = await parts.orderBy('at').execute();
      return Buffer.concat(rows.map(({ content }) => content));
    },
  };
}
