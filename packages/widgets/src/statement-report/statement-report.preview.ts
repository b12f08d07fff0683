/** The statement on screen: made anew whenever what it is made of changes, the newest choice first. */
import { createStatementInSteps, type StatementDefinition } from '@csol/domain/statement';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadedAccount } from './statement-report.account.ts';
import { show, type ShownStatement } from './statement-report.rows.ts';
import { drive } from './statement-report.work.ts';

/** Makes statements, one at a time. */
export class Preview implements ReactiveController {
  /** The last one that could be made. */
  statement: ShownStatement | undefined;
  /** Why none could be made: what the back end gave is not what it says. */
  error: Error | undefined;
  /** Whether a newer one is being made. */
  isBusy = false;

  #host: ReactiveControllerHost;
  #account: LoadedAccount | undefined;
  /** Of the newest choice, as text: two choices are the same when they ask the same. */
  #wanted = '';
  #running = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Begins a statement, unless it is the newest already; an earlier one that is not done is given up. */
  follow(account: LoadedAccount, definition: StatementDefinition): void {
    const wanted = JSON.stringify(definition);
    if (account === this.#account && wanted === this.#wanted) return;
    if (account.accounts.length === 0) return this.forget();
    this.#account = account;
    this.#wanted = wanted;
    void this.#make(account, definition);
  }

  async #make({ accounts, today }: LoadedAccount, definition: StatementDefinition): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.isBusy = true;
    this.error = undefined;
    try {
      const statement = await drive(show(createStatementInSteps({ accounts, definition, today })), signal);
      if (signal.aborted) return;
      this.statement = statement;
    } catch (error) {
      if (!signal.aborted) this.error = error instanceof Error ? error : new Error(String(error));
    } finally {
      if (!signal.aborted) {
        this.isBusy = false;
        this.#host.requestUpdate();
      }
    }
  }

  /** Forgets what was made, and gives up what is being made. */
  forget(): void {
    this.#running.abort();
    this.statement = undefined;
    this.error = undefined;
    this.#account = undefined;
    this.#wanted = '';
    this.isBusy = false;
  }

  hostDisconnected(): void {
    if (!this.isBusy) return;
    this.#running.abort();
    // Made once more on its return.
    this.#wanted = '';
    this.isBusy = false;
  }
}
