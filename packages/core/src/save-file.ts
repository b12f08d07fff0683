import type { DownloadedFile } from '@csol/client/port';

/** Hands a file to the browser's downloads. */
export function saveFile({ content, fileName }: DownloadedFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold of the file once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url));
}
