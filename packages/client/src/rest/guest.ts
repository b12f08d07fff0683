import type { GuestAccess, GuestDocument } from '@csol/contract';
import { ApiError } from '../port/index.ts';
import type { GuestPort } from '../port/index.ts';
import type { Kit, Take } from './ask.ts';
import { parseJson } from './errors.ts';
import { toSegment } from './segment.ts';
import { number, readJson, text } from './shapes.ts';
import type { Read, Shape } from './shapes.ts';
import { isSendable } from './token.ts';
import type { HostSession } from './token.ts';
import { askUnsafe } from './unsafe.ts';

/** The contract's `GuestAccess` with a document of some shape. */
export const toAccessShape = (document: Shape): Shape => ({
  document,
  token: isSendable,
  expiresAt: text,
  'remainingLookups?': number,
});

function fail(): never {
  throw new ApiError('expired', 'This document has not been looked up');
}

/** The shape of a document, by what it says that it is: in a module that is loaded with the first look-up. */
const shapeOf = async (document: unknown): Promise<Shape> => (await import('./guest-shapes.ts')).shapeOf(document);

const readDocument: Read<GuestDocument> = async (response, request) => {
  const document = parseJson(await response.clone().text());
  return readJson<GuestDocument>(await shapeOf(document))(response, request);
};

const readAccess: Read<GuestAccess> = async (response, request) => {
  const { document } = Object(parseJson(await response.clone().text())) as { document?: unknown };
  return readJson<GuestAccess>(toAccessShape(await shapeOf(document)))(response, request);
};

/** Look-ups over REST, and `lastGuest`: the token of the last one. The tokens are kept in memory, by the id of the document. */
export function createGuest(kit: Kit): GuestPort & { lastGuest: () => HostSession | undefined } {
  let tokens = new Map<string, HostSession>();
  kit.forgetters.add(() => (tokens = new Map()));
  const lastGuest = () => [...tokens.values()].at(-1);
  return {
    lastGuest,
    lookUpDocument: async (lookUp, call) => {
      // Those of this person: a look-up that outlives them puts its token where nobody finds it.
      const mine = tokens;
      const { token, ...access } = await askUnsafe(kit, {
        path: '/v1/guest-documents',
        json: lookUp,
        call,
        take: async (_signal, refused) => {
          // What reads the answer has to be there before a look-up counts.
          await shapeOf(undefined);
          // By a token the back end knows that it is the same guest; where it is too old, it does without.
          return refused ? { token: '' } : lastGuest();
        },
        read: readAccess,
      });
      mine.delete(access.document.id);
      mine.set(access.document.id, { token });
      return access;
    },
    getGuestDocument: async (id, call) => {
      const find = () => tokens.get(id) ?? fail();
      find();
      const take: Take = (_signal, refused) => {
        if (refused) tokens.delete(id);
        return Promise.resolve(refused ? undefined : find());
      };
      return kit.ask({ path: `/v1/guest-documents/${toSegment(id)}`, call, take, read: readDocument });
    },
  };
}
