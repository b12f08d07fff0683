/** What the statement tells its page. */
import type { ReportDefinition } from '@csol/contract';

/** After a person changed what the report holds, and it can be made, type `csol-statement-change`; bubbles and crosses shadow roots. */
export class StatementChangeEvent extends Event {
  static readonly type = 'csol-statement-change';
  /** What the report holds now, in the contract's terms. It may name customer and contract numbers. */
  readonly definition: Readonly<ReportDefinition>;

  constructor(definition: ReportDefinition) {
    super(StatementChangeEvent.type, { bubbles: true, composed: true });
    this.definition = Object.freeze(definition);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-statement-change': StatementChangeEvent;
  }
}
