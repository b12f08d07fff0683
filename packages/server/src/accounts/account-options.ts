import type { IdentityProvider } from '../oidc/identity-provider.ts';
import type { Passwords } from './passwords.ts';

/** What accounts of this server's own need from outside. */
export interface AccountOptions {
  passwords: Passwords;
  /** Where the pages are, `https://www.example.com`: links in e-mails and the way back from a provider lead there. */
  publicUrl: string;
  /**
   * The page with the sign-in widget, relative to `publicUrl`; its root unless told.
   * @param country ISO 3166-1 alpha-2, capital letters.
   * @param language BCP 47 tag.
   */
  pageOf?: (country: string, language: string) => string;
  /** What the site is called in e-mails; Customer Support OnLine unless told. */
  siteName?: string;
  /** Called after e-mails have been put into the queue. */
  onMail?: () => void;
  /** An outside provider of identities, if there is one. */
  provider?: IdentityProvider;
}

/** What the site is called. */
export function siteNameOf({ siteName = 'Customer Support OnLine' }: AccountOptions): string {
  return siteName;
}

/** The address of the page with the sign-in widget, and what it is to do there: a fragment, which browsers send to nobody. */
export function pageLink(options: AccountOptions, { country, language }: { country: string; language: string }, fragment = ''): string {
  const url = new URL(options.pageOf?.(country, language) ?? '/', options.publicUrl);
  url.hash = fragment;
  return url.href;
}

/** An address on the pages' own host: a path that began as one cannot lead elsewhere. */
export function toPage({ publicUrl }: AccountOptions, path: string): URL {
  const base = new URL(publicUrl);
  const url = new URL(path, base);
  return url.origin === base.origin ? url : base;
}
