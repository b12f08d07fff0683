import type { DownloadedFile } from '../port/index.ts';
import { createMalformed } from './errors.ts';
import { readFileName } from './file-name.ts';
import type { Read } from './shapes.ts';

/** Reads a file. @param fallbackName where the answer does not name it. */
export function readFile(fallbackName: string): Read<DownloadedFile> {
  return async (response, request) => {
    const disposition = response.headers.get('Content-Disposition');
    const mediaType = response.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
    if (!disposition && mediaType === 'text/html') throw createMalformed(response, request, 'a page in place of a file');
    return { fileName: readFileName(disposition ?? '', fallbackName), mediaType, content: await response.blob() };
  };
}
