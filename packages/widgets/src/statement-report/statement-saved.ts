/** Saved reports of a person: kept, opened, changed, deleted, sent by e-mail. A chunk of its own. */
import type { ApiClient, ApiError, ReportsPort } from '@csol/client/port';
import type { Report } from '@csol/contract';
import { asApiError, CsolErrorEvent, Form, stateOf, type FormHost, type RequestState } from '@csol/core';
import type { LitElement } from 'lit';
import type { ExtrasContext } from './statement-extras.context.ts';
import type { Extra } from './statement-extras.ts';
import { toDraft, toReport } from './statement-report.state.ts';
import { NAME, SCHEDULE, toSchedule } from './statement-saved.rules.ts';
import { renderSaved, type Opened } from './statement-saved.view.ts';

export { savedStyles as styles } from './statement-saved.styles.ts';
export { texts } from './statement-saved.locales/index.ts';

/** What has been done last, and with which report. */
export interface Done {
  what: 'saved' | 'changed' | 'deleted' | 'scheduled' | 'unscheduled';
  name: string;
}

/** The saved reports of one statement. */
export class Part implements Extra {
  #host: LitElement;
  #context: ExtrasContext | undefined;
  #state: RequestState<Report[]> = { name: 'idle' };
  #client: ApiClient | undefined;
  #running = new AbortController();
  #name;
  #schedule;
  /** What is open at which report. */
  #opened: Opened | undefined;
  /** What has been done last. */
  #done: Done | undefined;
  #failed: { id: string; error: ApiError } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    const language = (): string => this.#context?.language ?? 'en';
    const own: FormHost = {
      get language(): string {
        return language();
      },
      requestUpdate: () => host.requestUpdate(),
      focusLater: (selector: string) => this.#focusLater(selector),
      reportError: (operation: string, error: ApiError) =>
        void host.updateComplete.then(() => host.dispatchEvent(new CsolErrorEvent(operation, error))),
    };
    this.#name = new Form(own);
    this.#schedule = new Form(own);
  }

  forget(): void {
    this.#running.abort();
    this.#client = undefined;
    this.#state = { name: 'idle' };
    this.#opened = undefined;
    this.#done = undefined;
    this.#failed = undefined;
    this.#name.clear();
    this.#schedule.clear();
  }

  #focusLater(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(`.saved ${selector}`)?.focus());
  }

  async #load(client: ApiClient): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.#client = client;
    this.#state = { name: 'loading' };
    try {
      const items = (await client.listReports?.({ signal }))?.items ?? [];
      if (!signal.aborted) this.#state = { name: 'ready', data: items, loadedAt: new Date() };
    } catch (cause) {
      if (!signal.aborted) this.#state = stateOf(asApiError(cause)) as RequestState<Report[]>;
    }
    if (!signal.aborted) this.#host.requestUpdate();
  }

  /** Puts a report as it is now in the place of what it was. */
  #put(report: Report): void {
    const others = this.#reports.filter(({ id }) => id !== report.id);
    this.#keep([...others, report].sort((one, other) => one.name.localeCompare(other.name)));
  }

  get #reports(): readonly Report[] {
    return ('data' in this.#state && this.#state.data) || [];
  }

  #keep(data: Report[]): void {
    this.#state = { name: 'ready', data, loadedAt: new Date() };
  }

  async #save(event: Event): Promise<void> {
    const context = this.#context;
    const { draft } = context ?? {};
    if (!context?.client?.createReport || !draft) return;
    const client = context.client as ReportsPort;
    const answer = await this.#name.submit(event, { rules: NAME, operation: 'createReport' }, (values, options) =>
      client.createReport({ name: values.name ?? '', definition: toReport(draft) }, options),
    );
    if (!answer) return;
    this.#name.clear();
    this.#put(answer.data);
    this.#tell('saved', answer.data.name);
  }

  #tell(what: Done['what'], name: string): void {
    this.#done = { what, name };
    this.#failed = undefined;
    this.#host.requestUpdate();
  }

  /** Does something with a report; what went wrong stands beside it. */
  async #act(report: Report, operation: string, act: (client: ReportsPort) => Promise<void>): Promise<void> {
    const client = this.#context?.client as ReportsPort | undefined;
    if (!client) return;
    this.#failed = undefined;
    try {
      await act(client);
    } catch (cause) {
      const error = asApiError(cause);
      this.#failed = { id: report.id, error };
      this.#host.dispatchEvent(new CsolErrorEvent(operation, error));
    }
    this.#host.requestUpdate();
  }

  readonly #handleChange = (report: Report): void => {
    const draft = this.#context?.draft;
    if (!draft) return;
    void this.#act(report, 'updateReport', async (client) => {
      const changed = await client.updateReport(report.id, { name: report.name, definition: toReport(draft) });
      this.#put(changed);
      this.#tell('changed', changed.name);
    });
  };

  readonly #handleDelete = (report: Report): void =>
    void this.#act(report, 'deleteReport', async (client) => {
      await client.deleteReport(report.id);
      this.#keep(this.#reports.filter(({ id }) => id !== report.id));
      this.#opened = undefined;
      this.#tell('deleted', report.name);
      // The button that was pressed is gone with its report.
      this.#focusLater('h3');
    });

  readonly #handleUnschedule = (report: Report): void =>
    void this.#act(report, 'unscheduleReport', async (client) => {
      await client.unscheduleReport(report.id);
      const { schedule: _schedule, ...rest } = report;
      this.#put(rest);
      this.#opened = undefined;
      this.#tell('unscheduled', report.name);
      this.#focusLater('h3');
    });

  async #submitSchedule(event: Event, report: Report): Promise<void> {
    const context = this.#context;
    if (!context?.client?.scheduleReport) return;
    const client = context.client as ReportsPort;
    const { language, country } = context;
    const answer = await this.#schedule.submit(event, { rules: SCHEDULE, operation: 'scheduleReport' }, (values, { signal }) =>
      client.scheduleReport(report.id, toSchedule(values, language, country), signal ? { signal } : {}),
    );
    if (!answer) return;
    this.#put(answer.data);
    this.#opened = undefined;
    this.#tell('scheduled', answer.data.name);
    this.#focusLater('h3');
  }

  readonly #handleOpen = (opened: Opened | undefined): void => {
    this.#opened = opened;
    this.#failed = undefined;
    const { schedule } = opened?.report ?? {};
    const recipients = schedule?.recipients.filter(({ state }) => state !== 'ended').map(({ email }) => email);
    this.#schedule.clear(schedule && { every: schedule.every, format: schedule.format, recipients: recipients?.join(', ') ?? '' });
    this.#focusLater(opened ? '.saved__below' : 'h3');
  };

  render(context: ExtrasContext): unknown {
    this.#context = context;
    const { client, i18n, renderPanel } = context;
    if (client && client !== this.#client) void this.#load(client);
    return renderSaved(i18n, {
      state: this.#state,
      name: this.#name,
      schedule: this.#schedule,
      opened: this.#opened,
      done: this.#done,
      failed: this.#failed,
      canSchedule: client?.scheduleReport !== undefined,
      canSave: context.problems.length === 0,
      renderPanel,
      retry: () => {
        if (client) void this.#load(client);
        this.#host.requestUpdate();
      },
      save: (event) => void this.#save(event),
      show: (report) => context.change(toDraft(report.definition)),
      change: this.#handleChange,
      remove: this.#handleDelete,
      unschedule: this.#handleUnschedule,
      submitSchedule: (event, report) => void this.#submitSchedule(event, report),
      open: this.#handleOpen,
    });
  }
}
