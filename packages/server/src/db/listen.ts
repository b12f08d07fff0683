/**
 * Calls back when somebody has notified a channel of the database by `pg_notify`: after the commit, from whatever process. It calls
 * back once more whenever it begins to listen, at first and after a connection was lost: from then on nothing is missed, and what came
 * before has to be looked up. Notices that come close together may be one call.
 * @returns Ends it.
 */
export type Listen = (channel: string, onNotice: () => void) => () => void;
