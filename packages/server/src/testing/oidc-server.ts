import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration, type JWK } from 'oidc-provider';
import { createLoginPage, logIn, type OidcAccount } from './oidc-login.ts';
import { createOidcStore } from './oidc-store.ts';

/** How a provider of identities for tests differs from the usual. */
export interface OidcServerOptions {
  /** Where browsers may be sent back to; anywhere unless told. */
  redirectUris?: string[];
  /** Whoever can sign in from the start; `signInAs` adds its account. */
  accounts?: OidcAccount[];
  /** Puts name and e-mail address into the ID token, instead of only into the user info. */
  claimsInIdToken?: boolean;
  /** The only way in which the client may send its secret; in the header and in the body unless told. */
  secretIn?: 'client_secret_basic' | 'client_secret_post';
}

/** A provider of identities that runs. */
export interface OidcServer {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Paths of all requests so far. */
  requests: string[];
  /** `down` breaks every connection, `silent` never answers; `up` at first. */
  state: 'up' | 'down' | 'silent';
  /** Changes what is answered in JSON, in place; `path` is for example `/token`. */
  alter?: (path: string, body: Record<string, unknown>) => void;
  /** Goes through the login as a browser without cookies does. @returns The address that the browser is sent back to, not visited. */
  signInAs: (url: URL, account: OidcAccount) => Promise<URL>;
  /** The same, but says no. */
  refuse: (url: URL) => Promise<URL>;
  close: () => Promise<void>;
}

let signingKey: JWK | undefined;

/** One key for all servers of a process: making it takes a moment. */
function getSigningKey(): JWK {
  signingKey ??= { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig' } as JWK;
  return signingKey;
}

/** Whoever has logged in has agreed to what the client asks for. */
const grantAll: Configuration['loadExistingGrant'] = async ({ oidc }) => {
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
  grant.addOIDCScope(String(oidc.params?.scope));
  await grant.save();
  return grant;
};

function createConfiguration(
  client: { client_id: string; client_secret: string },
  accounts: ReadonlyMap<string, OidcAccount>,
  { redirectUris = ['https://anywhere.example/'], claimsInIdToken = false, secretIn }: OidcServerOptions,
): Configuration {
  return {
    adapter: createOidcStore(),
    clients: [
      { ...client, redirect_uris: redirectUris, response_types: ['code'], ...(secretIn && { token_endpoint_auth_method: secretIn }) },
    ],
    ...(secretIn && { clientAuthMethods: [secretIn] }),
    jwks: { keys: [getSigningKey()] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !claimsInIdToken,
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, subject) => {
      const account = accounts.get(subject);
      const claims = { sub: subject, name: account?.displayName, email: account?.email, email_verified: account?.emailVerified };
      return account && { accountId: subject, claims: () => claims };
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: grantAll,
    pkce: { required: () => true },
    renderError: (ctx, { error }) => {
      ctx.body = error;
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 300, IdToken: 300, Interaction: 300, Session: 300 },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * Starts a real provider of OpenID Connect on a free port, with a login page of one field: the account's `subject`. PKCE is a must.
 * Each has accounts and sessions of its own.
 */
export async function startOidcServer(options: OidcServerOptions = {}): Promise<OidcServer> {
  const accounts = new Map((options.accounts ?? []).map((account) => [account.subject, account]));
  const [clientId, clientSecret] = ['csol', randomUUID()];
  let handle: RequestListener = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  const issuer = await listen(server);
  const provider = new Provider(issuer, createConfiguration({ client_id: clientId, client_secret: clientSecret }, accounts, options));
  if (!options.redirectUris) provider.Client.prototype.redirectUriAllowed = () => true;
  const oidc: OidcServer = {
    issuer,
    clientId,
    clientSecret,
    requests: [],
    state: 'up',
    signInAs: (url, account) => {
      accounts.set(account.subject, account);
      return logIn(url, issuer, { login: account.subject });
    },
    refuse: (url) => logIn(url, issuer, { refuse: 'yes' }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  provider.use(async (ctx, next) => {
    await next();
    const body: unknown = ctx.body;
    if (typeof body === 'object' && body && ctx.response.is('json')) oidc.alter?.(ctx.path, body as Record<string, unknown>);
  });
  const [answer, showLogin] = [provider.callback(), createLoginPage(provider, accounts)];
  handle = (request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    oidc.requests.push(path);
    if (oidc.state === 'down') request.socket.destroy();
    if (oidc.state === 'up') void (path.startsWith('/interaction/') ? showLogin : answer)(request, response);
  };
  return oidc;
}
