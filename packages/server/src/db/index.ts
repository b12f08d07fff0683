/** The database: tables, migrations, values. Portable; the PostgreSQL pool, which only Node has, is in `postgres.ts`. */
export type * from './schema.ts';
export { migrate, migrations } from './migrations.ts';
export { createEmbeddedDatabase } from './embedded.ts';
export { createPublicId, jsonb } from './values.ts';
