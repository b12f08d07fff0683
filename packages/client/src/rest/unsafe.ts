import type { UnsafeCallOptions } from '../port/index.ts';
import type { Kit, Question } from './ask.ts';
import { createMalformed } from './errors.ts';
import { createKey } from './key.ts';
import type { Read } from './shapes.ts';

/** What makes a question nobody's: no session is sent with it, and it goes on when the session is forgotten. */
export const askNobody = { take: () => Promise.resolve(undefined), isOpen: true };

/** Takes any answer for yes, but for a page: that comes from something in between. */
export const readNothing: Read<void> = (response, request) => {
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return Promise.resolve();
  return Promise.reject(createMalformed(response, request, 'a page in place of an answer'));
};

/** A question with an effect. */
export interface UnsafeQuestion<T> extends Question<T> {
  /** Sent as `Idempotency-Key`: then it may be sent again. */
  key?: string;
}

/** A POST whose answer says nothing. */
interface PostQuestion extends Omit<UnsafeQuestion<void>, 'call' | 'key' | 'read'> {
  options?: UnsafeCallOptions | undefined;
}

/**
 * Asks by POST unless the question says otherwise, with the header that a page of another site cannot send. Without a key it is sent
 * once, unless the question says otherwise.
 */
export function askUnsafe<T>({ ask }: Kit, { key, ...question }: UnsafeQuestion<T>): Promise<T> {
  const headers = { ...question.headers, 'X-Requested-With': 'csol', ...(key && { 'Idempotency-Key': key }) };
  return ask({ method: 'POST', ...(!key && { retry: 0 }), ...question, headers });
}

/**
 * Posts a body, and takes an answer that says nothing. Sent with an `Idempotency-Key`, so that it may be sent again.
 * @param question With the caller's options.
 */
export function postOnce(kit: Kit, { options = {}, ...question }: PostQuestion): Promise<void> {
  const { idempotencyKey, ...call } = options;
  return askUnsafe(kit, { ...question, call, key: idempotencyKey ?? createKey(), read: readNothing });
}
