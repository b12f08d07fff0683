let loading: Promise<typeof import('@csol/client/rest')> | undefined;

/**
 * The REST client's code, by one promise for all who want it: what is there already is used at once, while another `import()` would wait
 * for its turn behind the first layout of the page. After a failure the next call tries again.
 */
export function loadRest(): Promise<typeof import('@csol/client/rest')> {
  loading ??= import('@csol/client/rest').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
