/** The script tag's provider: a `base-url` becomes the REST client, whose code is fetched when a widget first asks for data. */
import { createLazyClient } from '@csol/client/port';
import { setClientFactory } from '@csol/core';
import '../define/provider.ts';
import { loadRest } from './rest.ts';

setClientFactory((baseUrl) =>
  createLazyClient(async () => {
    const { createRestClient } = await loadRest();
    return createRestClient({ baseUrl, credentials: 'include' });
  }),
);
