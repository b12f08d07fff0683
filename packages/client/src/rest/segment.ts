import { ApiError } from '../port/index.ts';

/** An id as a part of a path. @throws ApiError of kind `not-found` for one that would change the path or that no URL can hold. */
export function toSegment(id: string): string {
  if (/^\.{0,2}$|\p{Cs}/u.test(id)) throw new ApiError('not-found', 'No thing has such an id');
  return encodeURIComponent(id);
}
