import { NEUTRAL_CSV } from '@csol/domain/table';
import { findCustomers } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import type { ExportServices } from '../exports/export-services.ts';
import type { Renditions } from '../renditions/renditions.ts';
import type { StatementMaker, StatementOrder } from '../reports/statement-maker.ts';
import type { AccountScope } from './account-scope.ts';
import { createStatementFile } from './get-statement-file.ts';
import { sumStatement } from './get-statement.ts';

/** What statements are made with. */
export interface StatementMakerOptions extends Pick<ExportServices, 'csvProfileOf' | 'categoriesOf'> {
  db: Database;
  /** Without them there are no PDFs. */
  renditions?: Renditions;
}

/** Makes the statements that reports are sent as, by the same code that answers `getStatement` and `getStatementFile`. */
export function createStatementMaker({ db, renditions = {}, csvProfileOf, categoriesOf }: StatementMakerOptions): StatementMaker {
  const accountOf = async ({ principal, today }: StatementOrder): Promise<AccountScope> => {
    return { customers: await findCustomers(db, principal), today };
  };
  return {
    sumUp: async (order) => (await sumStatement(db, order.definition, await accountOf(order))).sections,
    createFile: async (order) => {
      const { definition, format, language } = order;
      // A country that is known no more since the report was scheduled: then as programs read it.
      const profile = (order.profile === 'neutral' ? undefined : csvProfileOf(order.profile, language)) ?? NEUTRAL_CSV;
      const request = { format, profile, language, categories: categoriesOf?.(language) };
      const { fileName: name, ...file } = await createStatementFile({ db, renditions }, definition, await accountOf(order), request);
      return { name, ...file };
    },
  };
}
