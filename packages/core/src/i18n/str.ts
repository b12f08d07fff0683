import type { str as litStr } from '@lit/localize';

/**
 * The tag of a message with values. Has the type of @lit/localize's, by which the extractor knows it; made here because
 * importing theirs brings their whole runtime along.
 */
export const str = ((strings, ...values) => ({ strTag: true, strings, values })) as typeof litStr;
