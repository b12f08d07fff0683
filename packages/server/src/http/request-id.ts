const ACCEPTED = /^[\w.-]{1,64}$/;

/** The caller's own id of a request where it is harmless, else a new one. */
export function chooseRequestId(given: string | undefined): string {
  return given !== undefined && ACCEPTED.test(given) ? given : crypto.randomUUID();
}
