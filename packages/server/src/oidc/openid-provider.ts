import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import type { IdentityProvider, ProviderIdentity, ProviderMemo } from './identity-provider.ts';
import { ProviderError, toProviderError } from './provider-error.ts';

/** How this server is known to a provider of OpenID Connect. */
export interface OpenIdProviderOptions {
  /** As the button says it. */
  name: string;
  /** Its address; the rest is found under `/.well-known/openid-configuration`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** `openid profile email` unless told; has `openid` in it. */
  scope?: string;
  /** How long the provider may take for one answer, in seconds; 10 unless told. */
  timeout?: number;
  /** Takes an issuer without TLS. For tests only. */
  allowInsecure?: boolean;
}

/** A person's claims, from an ID token or from the user info. */
type Claims = Partial<Record<string, unknown>>;

const BASIC = 'client_secret_basic';
const NAME_LENGTH = 100;
const EMAIL_LENGTH = 254;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Sends the secret in the way that the provider takes; where it does not say, the standard's default is the header. */
function createClientAuth(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const takesBasic = server.token_endpoint_auth_methods_supported?.includes(BASIC) ?? true;
    return (takesBasic ? basic : post)(server, client, body, headers);
  };
}

function readIssuer(issuer: string, allowInsecure: boolean): URL {
  const url = new URL(issuer);
  if (url.protocol !== 'https:' && !(allowInsecure && url.protocol === 'http:')) throw new TypeError('The issuer’s address is not https.');
  return url;
}

/** A text on one line; undefined for an empty one and for what is none. */
function readText(value: unknown): string | undefined {
  return (typeof value === 'string' && value.replace(/\p{Cc}+/gu, ' ').trim()) || undefined;
}

/** Address and word for it come from the same place, so that one source's word never covers another's address. */
function readEmail(sources: readonly Claims[]): Pick<ProviderIdentity, 'email' | 'emailVerified'> {
  const source = sources.find(({ email }) => readText(email));
  const email = readText(source?.email);
  if (!source || !email || email.length > EMAIL_LENGTH || !EMAIL.test(email)) return { emailVerified: false };
  // Some providers write the truth value as a string.
  return { email, emailVerified: source.email_verified === true || source.email_verified === 'true' };
}

function readName(sources: readonly Claims[]): string | undefined {
  const name = sources.map((source) => readText(source.name)).find(Boolean);
  // By characters, so that none is cut in half.
  return name === undefined ? undefined : Array.from(name).slice(0, NAME_LENGTH).join('').trim();
}

/** Trades the code for tokens, which are dropped as soon as they have told who it is. */
async function identify(configuration: Configuration, callback: URL, memo: ProviderMemo): Promise<ProviderIdentity> {
  const tokens = await authorizationCodeGrant(configuration, callback, {
    expectedState: memo.state,
    expectedNonce: memo.nonce,
    pkceCodeVerifier: memo.codeVerifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new ProviderError('mismatch', 'id_token');
  const sources: Claims[] = [claims];
  const isComplete = readText(claims.name) && readText(claims.email);
  if (!isComplete && configuration.serverMetadata().userinfo_endpoint) {
    sources.push(await fetchUserInfo(configuration, tokens.access_token, claims.sub));
  }
  const displayName = readName(sources);
  return { issuer: claims.iss, subject: claims.sub, ...(displayName && { displayName }), ...readEmail(sources) };
}

/**
 * Sign-in with a provider of OpenID Connect: authorization code flow with PKCE, state and nonce; the provider's issuer, where it names
 * one on the way back, and the ID token with its signature are checked. The provider is looked up when it is first needed.
 * @throws {TypeError} Where the issuer is no `https:` address.
 */
export function createOpenIdProvider(options: OpenIdProviderOptions): IdentityProvider {
  const { name, clientId, clientSecret, scope = 'openid profile email', timeout = 10, allowInsecure = false } = options;
  const issuer = readIssuer(options.issuer, allowInsecure);
  // In the code flow the library leaves the signature to TLS unless told.
  const execute = [enableNonRepudiationChecks, ...(allowInsecure ? [allowInsecureRequests] : [])];
  const discover = () => discovery(issuer, clientId, undefined, createClientAuth(clientSecret), { execute, timeout });
  let found: Promise<Configuration> | undefined;
  const configure = (): Promise<Configuration> =>
    (found ??= discover().catch((error: unknown) => {
      found = undefined;
      throw error;
    }));

  const start: IdentityProvider['start'] = async (redirectUri) => {
    const configuration = await configure();
    const memo = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope,
      state: memo.state,
      nonce: memo.nonce,
      code_challenge: await calculatePKCECodeChallenge(memo.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url, memo };
  };
  const fail = (error: unknown): never => {
    throw toProviderError(error);
  };
  return {
    name,
    start: (redirectUri) => start(redirectUri).catch(fail),
    finish: async (callback, memo) => identify(await configure().catch(fail), callback, memo).catch(fail),
  };
}
