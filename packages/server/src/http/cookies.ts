/** The cookie of a session. Over HTTPS its name begins with `__Host-`, so that no other host of the domain can set it. */
export const SESSION_COOKIE = 'csol_session';
/** By which a guest's look-ups are counted. */
export const GUEST_COOKIE = 'csol_guest';
/** Which browser is away at an outside provider. */
export const PROVIDER_COOKIE = 'csol_provider';

/** A cookie to set. */
export interface Cookie {
  name: string;
  value: string;
  /** Seconds; 0 takes it away; without it the browser forgets it when it closes. */
  maxAge?: number;
  /** Whether it has to come along when another site sends the browser here. */
  isForRedirect?: boolean;
}

/** How cookies are set. */
export interface CookieOptions {
  /** Only over HTTPS; off for a site without it alone, such as one on localhost. */
  secure: boolean;
  /** `None` where the pages are of another site than the API. */
  sameSite: 'Strict' | 'Lax' | 'None';
}

const PREFIX = '__Host-';

/** The cookies of a request by name, without the prefix; a name that comes twice keeps its first value. */
export function readCookies(header: string | null, { secure }: Pick<CookieOptions, 'secure'>): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at < 0 || name.startsWith(PREFIX) !== secure) continue;
    const own = secure ? name.slice(PREFIX.length) : name;
    if (!cookies.has(own)) cookies.set(own, part.slice(at + 1).trim());
  }
  return cookies;
}

/** A `Set-Cookie`. Scripts never see the cookie; it goes to this host alone. */
export function writeCookie({ name, value, maxAge, isForRedirect }: Cookie, { secure, sameSite }: CookieOptions): string {
  const site = isForRedirect && sameSite === 'Strict' ? 'Lax' : sameSite;
  return [
    `${secure ? PREFIX : ''}${name}=${value}`,
    'Path=/',
    'HttpOnly',
    `SameSite=${site}`,
    ...(secure ? ['Secure'] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join('; ');
}
