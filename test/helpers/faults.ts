/** From now on the test runner fails files whose path ends with this, for example a chunk's. @returns a function that ends it */
export function failFile(pathEnd: string): () => void {
  document.cookie = `csol-fault=${pathEnd}; path=/; SameSite=Strict`;
  return () => (document.cookie = 'csol-fault=; path=/; max-age=0; SameSite=Strict');
}
