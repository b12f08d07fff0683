import { createJsonAnswer } from './http/answer.ts';
import { ProblemError } from './http/problem.ts';
import type { Handler } from './services.ts';

/** The same for everybody, so anybody's cache may keep it for an hour. */
const CACHE_CONTROL = 'public, max-age=3600';

/** How to reach the desk of a country. */
export const getContacts: Handler = ({ contacts }, { parameters, language }) => {
  const found = contacts((parameters.path.country ?? '').toUpperCase(), language);
  if (!found) throw new ProblemError('notFound');
  return createJsonAnswer(found, CACHE_CONTROL, { Vary: 'Accept-Language' });
};
