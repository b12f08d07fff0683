import { pageLink, toPage, type AccountOptions } from '../accounts/account-options.ts';
import type { KeyMaker } from '../accounts/keys.ts';
import { hashSecret } from '../accounts/secrets.ts';

/** Where links of a report's mails lead. */
export interface ReportPlace {
  /** Path of the page; the site's own where it is missing. */
  page: string | null;
  /** Of the owner; ISO 3166-1 alpha-2. */
  country: string;
  language: string;
}

/** The address of the page, and what it is to do there: a fragment, which browsers send to nobody. */
export function reportLink(accounts: AccountOptions, { page, ...place }: ReportPlace, fragment: string): string {
  if (page === null) return pageLink(accounts, place, fragment);
  const url = toPage(accounts, page);
  url.hash = fragment;
  return url.href;
}

/**
 * The token that ends the mails of a recipient. It is signed, not kept: every mail brings it, and it is good as long as anybody has one.
 * @param recipientId Random.
 */
export async function createEndToken(keys: KeyMaker, recipientId: string): Promise<string> {
  return `${recipientId}.${await keys.make('reportEnd', recipientId)}`;
}

/** Whose mails a token ends; nothing for one that nobody made. */
export async function readEndToken(keys: KeyMaker, token: string): Promise<string | undefined> {
  const recipientId = token.split('.', 1)[0] ?? '';
  // Compared as hashes: how long it takes tells nothing.
  const [given, made] = await Promise.all([hashSecret(token), hashSecret(await createEndToken(keys, recipientId))]);
  return given === made ? recipientId : undefined;
}
