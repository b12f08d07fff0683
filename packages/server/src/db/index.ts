/** The database: tables, migrations, values. Portable; the PostgreSQL pool, which only Node has, is in `postgres.ts`. */
export type * from './schema.ts';
export { migrate, migrations } from './migrations.ts';
export { createEmbeddedDatabase, openEmbeddedDatabase } from './embedded.ts';
export type { EmbeddedDatabase } from './embedded.ts';
export type { Listen } from './listen.ts';
export { createPublicId, jsonb } from './values.ts';
