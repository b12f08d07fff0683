import type { Authenticate, Principal } from '../principal.ts';

/** Who a visitor of a demo can be. */
export interface DevelopmentAccount {
  /** The value of the cookie that chooses it. */
  key: string;
  displayName: string;
  /** Customer numbers, or `all` that are in the database, imported ones included. */
  customers: Principal['customers'];
  /** `entitled` unless told; `anonymous` is a visitor who has not signed in. */
  level?: Principal['level'] | 'anonymous';
}

/** The cookie whose value is the key of the account. */
export const DEVELOPMENT_COOKIE = 'csol_development_account';

function readCookie(request: Request, name: string): string | undefined {
  const cookies = request.headers.get('Cookie')?.split(';') ?? [];
  const found = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/**
 * Stands in for sign-in, without any proof of who somebody is: for demos, stories and tests only. An app has it only where it is
 * handed in as `authenticate`.
 * @param accounts At least one; the first is everybody who chooses none.
 */
export function createDevelopmentSession({ accounts }: { accounts: readonly DevelopmentAccount[] }): Authenticate {
  return (request) => {
    const key = readCookie(request, DEVELOPMENT_COOKIE);
    const account = accounts.find((candidate) => candidate.key === key) ?? accounts[0];
    if (!account || account.level === 'anonymous') return null;
    const { displayName, customers, level = 'entitled' } = account;
    return { level, displayName, customers };
  };
}
