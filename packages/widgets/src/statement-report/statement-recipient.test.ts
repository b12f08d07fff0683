/** What a link in a report's e-mail leads to. */
import { ApiError, type ApiClient } from '@csol/client/port';
import { expect } from '@open-wc/testing';
import '@csol/widgets/define/statement-report';
import { itIsAccessible, until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, textOf } from '../../../../test/helpers/query.ts';
import { mountReport } from '../../../../test/helpers/statement.ts';

const HERE = location.pathname + location.search;
const go = (hash: string): void => history.replaceState(null, '', HERE + hash);
afterEach(() => go(''));

/** A back end for people who are not signed in. */
const createOffice = (rest: ApiClient = {}): ApiClient => ({
  listStatementEntries: async () => {
    throw new ApiError('expired', 'x');
  },
  ...rest,
});

async function follow(hash: string, rest: ApiClient) {
  go(hash);
  const report = await mountReport(createOffice(rest));
  await until(() => allByPart(report, 'recipient').length > 0, 'the question shows');
  return report;
}

describe('a link in a report’s e-mail', () => {
  it('asks whether its recipient wants the report, without a sign-in, and says what came of it', async () => {
    const tokens: string[] = [];
    const report = await follow('#csol-report-confirm=abc%2Fd', { confirmReportRecipient: async (token) => void tokens.push(token) });
    expect(textOf(byPart(report, 'recipient'))).to.contain('Do you want to get this report by e-mail?');
    expect(tokens).to.deep.equal([]);
    byPart(report, 'recipient-button').click();
    await until(() => textOf(report.shadowRoot!.querySelector('.base')!).includes('You will get this report by e-mail.'), 'it is said');
    expect([tokens, location.hash]).to.deep.equal([['abc/d'], '']);
  });

  it('ends the e-mails', async () => {
    const tokens: string[] = [];
    const report = await follow('#csol-report-end=xyz', { endReportRecipient: async (token) => void tokens.push(token) });
    byPart(report, 'recipient-button').click();
    await until(() => textOf(report.shadowRoot!.querySelector('.base')!).includes('You will get no more e-mails'), 'it is said');
    expect(tokens).to.deep.equal(['xyz']);
  });

  it('says so where nobody made it, and where nobody can be asked, with a retry', async () => {
    const kinds: ApiError[] = [new ApiError('not-found', 'x'), new ApiError('network', 'x')];
    const confirmReportRecipient: ApiClient['confirmReportRecipient'] = async () => {
      const error = kinds.shift();
      if (error) throw error;
    };
    const report = await follow('#csol-report-confirm=abc', { confirmReportRecipient });
    byPart(report, 'recipient-button').click();
    await until(() => textOf(byPart(report, 'recipient')).includes('This link leads nowhere'), 'it is said');
    byPart(report, 'recipient-button').click();
    await until(() => byPart(report, 'recipient').querySelector('[part=retry-button]'), 'the retry shows');
    byPart(byPart(report, 'recipient'), 'retry-button').click();
    await until(() => allByPart(report, 'recipient').length === 0, 'it is done');
  });

  itIsAccessible({ 'while it asks': () => follow('#csol-report-confirm=abc', {}) });
});
