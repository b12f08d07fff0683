/** Whom an outside provider vouches for. */
export interface ProviderIdentity {
  /** With the subject it names one person for good; neither does alone. */
  issuer: string;
  subject: string;
  /** At most 100 characters. */
  displayName?: string;
  /** At most 254 characters. Whoever goes by it looks at `emailVerified` first. */
  email?: string;
  /** The provider says that the person reads this mail. */
  emailVerified: boolean;
}

/** What must be remembered between the way out and the way back; kept by the server, never by the browser. Good for one way back. */
export interface ProviderMemo {
  /** Comes back in the address: the memo is found by it, together with what ties it to the browser that went out. */
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Vouches for people in place of a password here. */
export interface IdentityProvider {
  /** As the button says it. */
  name: string;
  /**
   * The address to send the browser to, and what to remember.
   * @param redirectUri where the browser shall come back to, without a query; registered with the provider
   * @throws {ProviderError} where the provider cannot be reached
   */
  start(redirectUri: string): Promise<{ url: URL; memo: ProviderMemo }>;
  /**
   * Checks what the browser brought back.
   * @param callback the whole address, as the browser sees it; but for its query it equals the `redirectUri`
   * @throws {ProviderError} where the provider vouches for nobody or anything does not fit
   */
  finish(callback: URL, memo: ProviderMemo): Promise<ProviderIdentity>;
}
