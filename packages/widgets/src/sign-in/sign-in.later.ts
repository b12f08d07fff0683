/** What the first screen does without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */
import { ApiError } from '@csol/client/port';

/** Registering, a forgotten password, links out of e-mails, looking up as a guest. */
export const loadWays = (): Promise<typeof import('./sign-in.ways.ts')> => import('./sign-in.ways.ts');

/** Who is signed in, and what they can do about it. */
export const loadAccount = (): Promise<typeof import('./sign-in.account.ts')> => import('./sign-in.account.ts');

/** Why a part of the script that a person asked for does not show. */
export const MISSING = { name: 'failed', error: new ApiError('network', 'A chunk did not load.') } as const;
