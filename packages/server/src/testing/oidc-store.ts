import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Rows = Map<string, AdapterPayload>;

/** Changes rows at once, as a promise. */
const doNow = (change: () => unknown): Promise<void> => Promise.resolve(change()).then(() => undefined);

/** Where a provider of identities for tests keeps its sessions and codes: in memory, one store for each provider. */
export function createOidcStore(): AdapterFactory {
  const models = new Map<string, Rows>();
  return (model): Adapter => {
    const rows: Rows = models.get(model) ?? new Map<string, AdapterPayload>();
    models.set(model, rows);
    const findBy = (isIt: (row: AdapterPayload) => boolean) => Promise.resolve([...rows.values()].find(isIt));
    const consume = (row: AdapterPayload | undefined): void => {
      if (row) row.consumed = Math.floor(Date.now() / 1000);
    };
    const revoke = (grantId: string): void => {
      for (const [id, row] of rows) if (row.grantId === grantId) rows.delete(id);
    };
    return {
      upsert: (id, payload) => doNow(() => rows.set(id, payload)),
      find: (id) => Promise.resolve(rows.get(id)),
      findByUid: (uid) => findBy((row) => row.uid === uid),
      findByUserCode: (userCode) => findBy((row) => row.userCode === userCode),
      consume: (id) => doNow(() => consume(rows.get(id))),
      destroy: (id) => doNow(() => rows.delete(id)),
      revokeByGrantId: (grantId) => doNow(() => revoke(grantId)),
    };
  };
}
