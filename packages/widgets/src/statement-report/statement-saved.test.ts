/** Saved reports, and their e-mails. */
import { ApiError, type ApiClient } from '@csol/client/port';
import type { Report, ReportDraft, ReportScheduleDraft } from '@csol/contract';
import { expect } from '@open-wc/testing';
import '@csol/widgets/define/statement-report';
import type { StatementReport } from '@csol/widgets/statement-report';
import { itIsAccessible, until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, textOf, type as write } from '../../../../test/helpers/query.ts';
import { createEntries, createStatementClient, mountReport } from '../../../../test/helpers/statement.ts';

const SAVED: Report = {
  ...{ id: 'rep_1', name: 'Maintenance', changedAt: '2026-11-01T10:00:00Z' },
  definition: { preset: 'lastYear', groupBy: 'month' },
};
const MAILS: NonNullable<Report['schedule']> = {
  ...{ every: 'monthly', format: 'pdf', language: 'en', profile: 'BE', nextOn: '2026-12-01' },
  recipients: [
    { email: 'anna@example.com', state: 'confirmed' },
    { email: 'bob@example.com', state: 'waiting' },
  ],
};

/** A back end that keeps reports in memory. */
function createOffice(first: Report[] = [SAVED], rest: ApiClient = {}): ApiClient & { reports: Report[]; asked: ReportScheduleDraft[] } {
  const office = { reports: [...first], asked: [] as ReportScheduleDraft[] };
  const put = (report: Report): Report => {
    office.reports = [...office.reports.filter(({ id }) => id !== report.id), report];
    return report;
  };
  const find = (id: string): Report => {
    const found = office.reports.find((report) => report.id === id);
    if (!found) throw new ApiError('not-found', 'x');
    return found;
  };
  const client: ApiClient = {
    ...createStatementClient(createEntries()),
    listReports: async () => ({ items: office.reports }),
    createReport: async ({ name, definition }: ReportDraft) => {
      if (office.reports.some((report) => report.name === name)) {
        throw new ApiError('invalid', 'x', { fieldErrors: [{ pointer: '/name', code: 'taken', detail: 'x' }] });
      }
      return put({ id: `rep_${office.reports.length + 1}`, name, definition, changedAt: '2026-11-28T10:00:00Z' });
    },
    updateReport: async (id, draft) => put({ ...find(id), ...draft }),
    deleteReport: async (id) => {
      office.reports = office.reports.filter((report) => report !== find(id));
    },
    scheduleReport: async (id, draft) => {
      office.asked.push(draft);
      const recipients = draft.recipients.map((email) => ({ email, state: 'waiting' as const }));
      return put({ ...find(id), schedule: { ...MAILS, every: draft.every, format: draft.format, recipients } });
    },
    unscheduleReport: async (id) => {
      const { schedule: _schedule, ...report } = find(id);
      put(report);
    },
    ...rest,
  };
  return Object.assign(office, client);
}

async function open(client: ApiClient): Promise<{ report: StatementReport; extra: HTMLElement }> {
  const report = await mountReport(client);
  await until(() => allByPart(report, 'saved-button').length > 0, 'the way in shows');
  byPart(report, 'saved-button').click();
  await until(() => report.shadowRoot?.querySelector('.saved form, .saved .panel'), 'it opens');
  return { report, extra: byPart(report, 'extra') };
}

const field = (extra: HTMLElement, name: string): HTMLInputElement => extra.querySelector(`[name=${name}]`)!;
const says = (extra: HTMLElement, text: string): Promise<void> => until(() => textOf(extra).includes(text), text);

describe('saved reports', () => {
  it('keep what is in the builder, under a name', async () => {
    const office = createOffice([]);
    const { extra } = await open(office);
    expect(textOf(extra)).to.contain('None yet.');
    write(field(extra, 'name'), 'This year');
    byRole(extra, 'button', 'Save').click();
    await says(extra, 'Saved: This year');
    expect(office.reports[0]).to.deep.include({ name: 'This year' });
    expect(office.reports[0]?.definition).to.include({ preset: 'thisYear', layout: 'balanceForward' });
    expect(field(extra, 'name').value).to.equal('');
  });

  it('ask for a name, and for another one where it is taken; what was typed stays', async () => {
    const { extra } = await open(createOffice());
    byRole(extra, 'button', 'Save').click();
    await says(extra, 'Give the report a name.');
    write(field(extra, 'name'), 'Maintenance');
    byRole(extra, 'button', 'Save').click();
    await says(extra, 'You have a report of this name.');
    expect(field(extra, 'name').value).to.equal('Maintenance');
    await until(() => (extra.getRootNode() as ShadowRoot).activeElement?.className === 'summary', 'what is wrong has the focus');
  });

  it('open in the builder', async () => {
    const { report, extra } = await open(createOffice());
    byPart(extra, 'show-button').click();
    await until(() => report.shadowRoot?.querySelector<HTMLSelectElement>('[name=preset]')?.value === 'lastYear', 'it is there');
    expect(report.shadowRoot?.querySelector<HTMLSelectElement>('[name=groupBy]')?.value).to.equal('month');
  });

  it('take over what is shown', async () => {
    const office = createOffice();
    const { extra } = await open(office);
    byPart(extra, 'change-button').click();
    await says(extra, 'Changed: Maintenance');
    expect(office.reports[0]?.definition.preset).to.equal('thisYear');
  });

  it('are deleted only once that is confirmed', async () => {
    const office = createOffice([{ ...SAVED, schedule: MAILS }]);
    const { extra } = await open(office);
    byPart(extra, 'delete-button').click();
    await says(extra, 'Delete Maintenance, and end its e-mails?');
    byRole(extra, 'button', 'Keep it').click();
    await until(() => !textOf(extra).includes('end its e-mails?'), 'the question is gone');
    expect(office.reports).to.have.length(1);
    byPart(extra, 'delete-button').click();
    await until(() => allByPart(extra, 'confirm-delete-button').length, 'it is asked again');
    byPart(extra, 'confirm-delete-button').click();
    await says(extra, 'Deleted: Maintenance');
    expect(office.reports).to.have.length(0);
  });

  it('are sent by e-mail to whoever is named, again and again', async () => {
    const office = createOffice();
    const { extra } = await open(office);
    byPart(extra, 'schedule-button').click();
    await until(() => field(extra, 'recipients'), 'the form shows');
    write(field(extra, 'recipients'), 'anna@example.com, nobody');
    byRole(extra, 'button', 'Send it').click();
    await says(extra, '“nobody” is not an e-mail address.');
    write(field(extra, 'recipients'), 'anna@example.com, bob@example.com');
    byRole(extra, 'button', 'Send it').click();
    await says(extra, 'Will be sent: Maintenance.');
    expect(office.asked[0]).to.deep.include({ every: 'weekly', format: 'pdf', recipients: ['anna@example.com', 'bob@example.com'] });
    expect(office.asked[0]?.page).to.equal(location.pathname + location.search);
    expect(textOf(extra)).to.contain('bob@example.com: asked, has not answered yet');
  });

  it('are sent no more where a person ends it', async () => {
    const office = createOffice([{ ...SAVED, schedule: MAILS }]);
    const { extra } = await open(office);
    expect(textOf(extra)).to.contain('Every month, on its first day, next on 1 December 2026');
    byPart(extra, 'unschedule-button').click();
    await says(extra, 'Is not sent any more: Maintenance');
    expect(office.reports[0]).to.not.have.property('schedule');
  });

  it('say beside a report what went wrong, and leave the others alone', async () => {
    const deleteReport: ApiClient['deleteReport'] = async () => {
      throw new ApiError('network', 'x');
    };
    const { extra } = await open(createOffice([SAVED], { deleteReport }));
    byPart(extra, 'delete-button').click();
    await until(() => allByPart(extra, 'confirm-delete-button').length, 'it is asked');
    byPart(extra, 'confirm-delete-button').click();
    await says(extra, 'The service cannot be reached.');
    expect(allByPart(extra, 'saved-report')).to.have.length(1);
  });

  it('say so where they cannot be read, and a retry reads them', async () => {
    let isDown = true;
    const office = createOffice();
    const listReports: ApiClient['listReports'] = async (options) => {
      if (isDown) throw new ApiError('server', 'x');
      return office.listReports!(options);
    };
    const { extra } = await open({ ...office, listReports });
    isDown = false;
    byPart(extra, 'retry-button').click();
    await until(() => allByPart(extra, 'saved-report').length === 1, 'they are there');
  });

  const hostOf = (part: Element): Element => (part.getRootNode() as ShadowRoot).host;
  itIsAccessible({
    'with a report whose e-mails are being arranged': async () => {
      const { extra } = await open(createOffice([{ ...SAVED, schedule: MAILS }]));
      byPart(extra, 'schedule-button').click();
      await until(() => field(extra, 'recipients'), 'the form shows');
      return hostOf(extra);
    },
  });
});
