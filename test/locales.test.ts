import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogOf, loadCatalog, type Text, type TextLoaders, type TextLocale } from '../packages/core/src/i18n/catalogs.ts';
import { sourceLocale } from '../packages/core/src/locale-codes.ts';
import { readSpeech, readUnits, speechIn } from './house/messages.ts';
import { list, read, ROOT } from './house/project.ts';

const config = JSON.parse(read('lit-localize.json')) as { sourceLocale: string; targetLocales: string[] };
const PSEUDO = 'en-XA';
const { messages, literals } = readSpeech('packages/{core,widgets}/src/**/*.ts');
const ids = [...new Set(messages.flatMap(({ id }) => id ?? []))].sort();
const sources: Record<string, string | undefined> = Object.fromEntries(messages.map(({ id, text }) => [String(id), text]));
const languages = config.targetLocales.map((locale) => ({ locale, units: readUnits(locale) }));
const translations = languages.flatMap(({ locale, units }) => [...units].map(([id, unit]) => ({ locale, id, ...unit })));

/** Words that a language writes as English does. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  nl: [
    ...['BIC', 'budget', 'Budget', 'Contact', 'Contract', 'Contract {0}', 'Credit', 'E-mail', 'Fax', 'Filters', 'Hardware', 'IBAN'],
    ...['Machine', 'Machine {0}', 'Machines', 'Type', 'Open', 'Order', 'Order {0}', 'Orders', 'Product', 'Software', 'Status'],
    ...['Personal computers', 'plus', 'WhatsApp'],
    ...['Tracking', 'Website', '{0} document', '{0} order', '{0} orders', 'orders', 'Order {0}: {1}', '{0}, in {1}', '{0}: {1}', '“{0}”'],
  ],
  fr: [
    ...['Action', 'Actions', 'BIC', 'budget', 'Budget', 'Contact', 'Date', 'Description', 'Documents', 'IBAN', 'Machine'],
    ...['Machine {0}', 'Machines', 'Type', 'Maintenance', 'Publications', 'Services', 'Total', '{0} document', '{0} documents'],
    ...['WhatsApp', 'plus'],
  ],
  sv: [
    ...['WhatsApp', 'plus'],
    ...['BIC', 'budget', 'Budget', 'Fax', 'IBAN', 'Order', 'Order {0}', 'Order {0}: {1}', 'Period', 'Status', '{0} order', '{0}: {1}'],
  ],
};

const placeholders = (text: string): string => [...text.matchAll(/\{\d+\}/g)].map(([hole]) => hole).sort().join();
const describe = ({ locale, id, target }: { locale: string; id: string; target: string | undefined }) => `${locale} ${id}: ${target}`;

test('there are messages and languages to look at', () => {
  assert.ok(ids.length > 100);
  assert.ok(languages.length > 3 && languages.every(({ units }) => units.size > 100));
});

test('every message has an id and a text that can be extracted', () => {
  assert.deepEqual(messages.filter(({ id, text }) => !id || !text).map(({ at }) => at), []);
});

test('an id means one text everywhere', () => {
  const firstOf = new Map([...messages].reverse().map((message) => [message.id, message]));
  const ambiguous = messages.filter(({ id, text }) => firstOf.get(id)?.text !== text);
  assert.deepEqual(ambiguous.map(({ at, id }) => `${at} ${id} has another text than at ${firstOf.get(id)?.at}`), []);
});

test('a message with a plural form has the form for all other counts', () => {
  const forms = ids.filter((id) => /\.(zero|one|two|few|many)$/.test(id));
  assert.ok(forms.length > 0);
  assert.deepEqual(forms.filter((id) => !ids.includes(id.replace(/\w+$/, 'other'))), []);
});

test('every language has every message, and no other', () => {
  for (const { locale, units } of languages) {
    assert.deepEqual(Object.fromEntries([...units].map(([id, { source }]) => [id, source])), sources, `${locale}: run npm run localize`);
    assert.deepEqual([...units].filter(([, { target }]) => !target?.trim()).map(([id]) => id), [], `${locale} is not translated`);
  }
});

test('every translation has the values of its source, in any order', () => {
  const other = translations.filter(({ source, target }) => target !== undefined && placeholders(source) !== placeholders(target));
  assert.deepEqual(other.map(describe), []);
});

test('no translation is older than its source', () => {
  assert.deepEqual(config.targetLocales.filter((locale) => /<target[^>]* state=/.test(read(`locales/${locale}.xlf`))), []);
});

test('no translation is the English text, but for words that both languages have', () => {
  const same = translations.filter(({ source, target }) => source === target);
  assert.deepEqual(same.filter(({ locale, source }) => !SAME[locale]?.includes(source)).map(describe), []);
  const needless = Object.entries(SAME).flatMap(([locale, words]) =>
    words.filter((word) => !same.some((unit) => unit.locale === locale && unit.source === word)).map((word) => `${locale} ${word}`),
  );
  assert.deepEqual(needless, [], 'these exceptions are not needed any more');
});

test('French stands off its high punctuation with spaces that do not break', () => {
  const french = translations.filter(({ locale }) => locale === 'fr');
  assert.deepEqual(french.filter(({ target = '' }) => /[^\u00A0\u202F][:;!?»]|«[^\u00A0\u202F]|'/.test(target)).map(describe), []);
});

test('the pseudo-language marks both ends of every text', () => {
  const pseudo = translations.filter(({ locale }) => locale === PSEUDO);
  assert.deepEqual(pseudo.filter(({ target }) => !/^\[.*·\]$/su.test(target ?? '')).map(describe), []);
});

/** The texts that widgets share, and those of a widget or a part alone, with the start of their ids. */
const groups = [
  { folder: 'packages/core/src/locales', prefix: '' },
  ...list('packages/{core,widgets}/src/*/{locales,*.locales}/index.ts').map((path) => {
    const folder = path.replace('/index.ts', '');
    return { folder, prefix: `${/([^/]+)[/.]locales$/.exec(folder)?.[1]}.` };
  }),
  // A part's name may go on where its widget's ends: the longest is meant.
].sort((a, b) => a.prefix.length - b.prefix.length);
/** Whether a language has the plural form that an id ends in; a page loads no other. */
function hasForm(locale: string, id: string): boolean {
  const [, form] = /\.(zero|one|two|few|many)$/.exec(id) ?? [];
  const forms: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return !form || forms.includes(form);
}

const groupOf = (id: string) => groups.findLast(({ prefix }) => id.startsWith(prefix));
const printed = (text: Text): string =>
  typeof text === 'string' ? text : text.strings.reduce((all, part, index) => `${all}{${String(text.values[index - 1])}}${part}`);

test('the widgets load the languages of lit-localize.json, each with all its texts', async () => {
  assert.equal(sourceLocale, config.sourceLocale);
  assert.ok(groups.length > 1);
  for (const group of groups) {
    const files = list(`${group.folder}/*.ts`).map((path) => path.replace(/.*\/|\.ts$/g, ''));
    assert.deepEqual(files.sort(), [...config.targetLocales, 'index'].sort(), group.folder);
    const { texts } = (await import(`${ROOT}${group.folder}/index.ts`)) as { texts: TextLoaders };
    assert.deepEqual(Object.keys(texts), config.targetLocales, group.folder);
    for (const { locale, units } of languages) {
      assert.equal(await loadCatalog(locale as TextLocale, texts), 0);
      const found = Object.entries(catalogOf(locale as TextLocale, texts) ?? {}).map(([id, text]) => [id, printed(text)]);
      const wanted = [...units].filter(([id]) => groupOf(id) === group && hasForm(locale, id)).map(([id, { target }]) => [id, target]);
      assert.deepEqual(Object.fromEntries(found), Object.fromEntries(wanted), `${group.folder} ${locale}`);
    }
  }
});

test('a text of one widget or part alone is said in its folder, which names its texts', () => {
  const strangers = messages.filter(({ at, id = '' }) => {
    const group = groupOf(id);
    return group?.prefix && !at.startsWith(group.folder.replace(/locales$/, ''));
  });
  assert.deepEqual(strangers.map(({ at, id }) => `${at} ${id}`), []);
  const spoken = groups.filter(({ prefix }) => prefix && ids.some((id) => id.startsWith(prefix)));
  const names = (path: string) => /\btexts \} from '.\/([\w.-]+\.)?locales\/index.ts'/.test(read(path));
  const sources = (folder: string) => list(folder.replace(/\/locales$/, '/*.ts').replace(/\.locales$/, '*.ts'));
  assert.deepEqual(spoken.filter(({ folder }) => !sources(folder).some(names)), []);
});

test('every word that people read is a message', () => {
  assert.deepEqual(literals.map(({ at, text }) => `${at} ${text}`), []);
});

test('each kind of untranslated word is found', () => {
  const found = (code: string) => speechIn('x.ts', code).literals.map(({ text }) => text);
  assert.deepEqual(found('html`<p>Hello ${name}</p>`'), ['Hello']);
  assert.deepEqual(found('html`<b title="Hello">${x}</b><input placeholder=${"hello"}>`'), ['Hello', 'hello']);
  assert.deepEqual(found("html`<p>${ready ? 'ready' : x ?? 'not yet'}</p>`"), ['ready', 'not yet']);
  assert.deepEqual(found("html`${rows.map((row) => html`<i aria-label=\"a > b\">${row}</i>`)}`"), ['a > b']);
  assert.deepEqual(found("renderRow('Hello', x); b.title = 'one'; b.setAttribute('aria-label', 'two')"), ['Hello', 'one', 'two']);
});

test('code, values and messages are not taken for untranslated words', () => {
  const found = (code: string) => speechIn('x.ts', code).literals.map(({ text }) => text);
  assert.deepEqual(found('html`<!-- words --><p class="a ${b ? "on" : ""}" @click=${() => f("x")}>${x} – ${y}&nbsp;</p>`'), []);
  assert.deepEqual(found("html`<p>${msg('Hello', { id: 'a' })}${label(state === 'ready' ? 'a' : 'b')}</p>`"), []);
  assert.deepEqual(found("throw new Error('Not found here.'); console.error('Not found here.')"), []);
});
