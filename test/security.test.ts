/** Holds docs/security.md to the truth: what it claims has a test, and the test is there. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { LIMITS } from '../packages/server/src/accounts/throttle.ts';
import { readImports } from './house/import-graph.ts';
import { readTable } from './house/markdown.ts';
import { list, read, ROOT } from './house/project.ts';

const GUIDE = 'docs/security.md';

/**
 * The levels of the requirements of OWASP ASVS 5.0.0, section by section, a digit each: 1.2.4 is of level 1. All sections but those of
 * V17 (WebRTC), and those that have requirements of level 3 alone.
 */
const LEVELS: Readonly<Record<string, string>> = {
  '1.1': '22', '1.2': '1111122223', '1.3': '112222222223', '1.4': '222', '1.5': '123',
  '2.1': '122', '2.2': '112', '2.3': '12223', '2.4': '23',
  '3.2': '113', '3.3': '12223', '3.4': '11222233', '3.5': '11122333', '3.7': '22333',
  '4.1': '12233', '4.2': '23333', '4.3': '22', '4.4': '1222',
  '5.1': '2', '5.2': '112333', '5.3': '113', '5.4': '222',
  '6.1': '122', '6.2': '111111112222', '6.3': '11223333', '6.4': '112233', '6.5': '22222333', '6.6': '2223', '6.8': '2222',
  '7.1': '222', '7.2': '1111', '7.3': '22', '7.4': '11222', '7.5': '223', '7.6': '22',
  '8.1': '1233', '8.2': '1123', '8.3': '133', '8.4': '23',
  '9.1': '111', '9.2': '1222',
  '10.1': '22', '10.2': '223', '10.3': '22223', '10.4': '1111122222233333', '10.5': '22222', '10.6': '22', '10.7': '222',
  '11.1': '2233', '11.2': '22233', '11.3': '11233', '11.4': '1222', '11.5': '23', '11.6': '23',
  '12.1': '12233', '12.2': '11', '12.3': '22223',
  '13.1': '2333', '13.2': '222223', '13.3': '2233', '13.4': '1222233',
  '14.1': '22', '14.2': '12223333', '14.3': '122',
  '15.1': '12233', '15.2': '12233', '15.3': '1222222',
  '16.1': '2', '16.2': '22222', '16.3': '2222', '16.4': '222', '16.5': '2223',
};

/** Level of each requirement of level 1 or 2, by its number. */
const levels = new Map(
  Object.entries(LEVELS).flatMap(([section, digits]) => [...digits].map((digit, n): [string, string] => [`${section}.${n + 1}`, digit])),
);
for (const [number, level] of levels) if (level === '3') levels.delete(number);

/** How a row may begin to say what holds here. */
const ANSWERS = ['Met.', 'Partly.', 'Not met.', 'Site.', 'N/a.'];

/** `1.2.6–1.2.8, 1.3.1` as four numbers. */
function readNumbers(cell: string): string[] {
  return cell.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('–');
    const section = first.slice(0, first.lastIndexOf('.'));
    const [from, to] = [first, last].map((number) => Number(number.split('.').at(-1)));
    return Array.from({ length: Math.max(0, (to ?? 0) - (from ?? 0)) + 1 }, (_, n) => `${section}.${(from ?? 0) + n}`);
  });
}

/** The tests that a cell names: files in backticks, each with its titles in quotation marks behind it. */
function readTests(cell: string): { file: string; titles: string[] }[] {
  const tests: { file: string; titles: string[] }[] = [];
  for (const [, file, title] of cell.matchAll(/`([^`]+)`|“([^”]+)”/g)) {
    if (file !== undefined) tests.push({ file, titles: [] });
    else if (title !== undefined) tests.at(-1)?.titles.push(title);
  }
  return tests;
}

/** Whether a file has a test of this title, as a text of the program. */
function hasTitle(file: string, title: string): boolean {
  const source = read(file);
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
}

/** What is wrong with a cell that names tests. */
function findFalseClaims(cell: string): string[] {
  return readTests(cell).flatMap(({ file, titles }) => {
    if (!file.endsWith('.test.ts') || !existsSync(ROOT + file)) return [`there is no ${file}`];
    if (titles.length === 0) return [`${file} without a title`];
    return titles.filter((title) => !hasTitle(file, title)).map((title) => `${file} has no “${title}”`);
  });
}

/** What an answer lacks, or has without need. @param here What holds. @param tests What holds it: tests, or `by review`. */
function findMissing(here: string, tests: string): string[] {
  const answer = ANSWERS.find((word) => here.startsWith(word));
  if (answer === undefined) return ['has no answer'];
  const isClaim = answer === 'Met.' || answer === 'Partly.';
  const isHeld = tests === 'by review' || readTests(tests).length > 0;
  if (isClaim === isHeld) return [];
  return [isClaim ? 'names no test' : 'names a test'];
}

/** What is wrong with rows of requirements: number, level, what is asked, what holds here, which tests. */
function findFaults(rows: readonly string[][]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(([cell = '', level = '', asked = '', here = '', tests = '']) => {
    const faults = findFalseClaims(tests);
    const numbers = readNumbers(cell);
    for (const number of numbers) {
      if (!levels.has(number)) faults.push('is no requirement of level 1 or 2');
      if (seen.has(number)) faults.push(`${number} is answered twice`);
      seen.add(number);
    }
    const expected = [...new Set(numbers.map((number) => levels.get(number)))].sort().join(', ');
    if (level !== expected) faults.push(`is of level ${expected}`);
    if (asked === '') faults.push('does not say what is asked for');
    faults.push(...findMissing(here, tests));
    return faults.map((fault) => `${cell}: ${fault}`);
  });
}

const requirements = readTable(GUIDE, 'no.');

test('every requirement of level 1 and 2 is answered once, with its level, and what is met has a test that is there', () => {
  assert.deepEqual(findFaults(requirements), []);
  const answered = new Set(requirements.flatMap(([cell = '']) => readNumbers(cell)));
  assert.deepEqual([...levels.keys()].filter((number) => !answered.has(number)), []);
});

test('every threat has tests that are there', () => {
  const threats = readTable(GUIDE, '');
  assert.ok(threats.length > 20);
  assert.deepEqual([...new Set(threats.map(([kind]) => kind))], ['S', 'T', 'R', 'I', 'D', 'E']);
  for (const [, threat = '', , tests = ''] of threats) {
    assert.ok(readTests(tests).length > 0, threat);
    assert.deepEqual(findFalseClaims(tests), [], threat);
  }
});

test('the limits are those of the server', () => {
  const told = readTable(GUIDE, 'limit').map(([name = '', tries, minutes]) => [name.replaceAll('`', ''), Number(tries), Number(minutes)]);
  assert.deepEqual(told, Object.entries(LIMITS).map(([name, { tries, seconds }]) => [name, tries, seconds / 60]));
});

test('a false claim is found', () => {
  const own = '`test/security.test.ts` “a false claim is found”';
  const faultsOf = (...row: string[]): string[] => findFaults([row]);
  assert.deepEqual(faultsOf('1.2.1–1.2.3', '1', 'x', 'Met.', own), []);
  assert.deepEqual(faultsOf('1.2.1', '1', 'x', 'Met. So', ''), ['1.2.1: names no test']);
  assert.deepEqual(faultsOf('1.2.1', '1', 'x', 'Site.', own), ['1.2.1: names a test']);
  assert.deepEqual(faultsOf('1.2.1', '2', 'x', 'Met.', 'by review'), ['1.2.1: is of level 1']);
  assert.deepEqual(faultsOf('1.2.10', '', 'x', 'N/a.', ''), ['1.2.10: is no requirement of level 1 or 2']);
  assert.deepEqual(faultsOf('1.2.1', '1', '', 'Perhaps', ''), ['1.2.1: does not say what is asked for', '1.2.1: has no answer']);
  assert.deepEqual(faultsOf('1.2.1', '1', 'x', 'Met.', '`test/none.test.ts` “a”'), ['1.2.1: there is no test/none.test.ts']);
  assert.deepEqual(faultsOf('1.2.1', '1', 'x', 'Met.', '`test/security.test.ts`'), ['1.2.1: test/security.test.ts without a title']);
  // Put together, or it would stand here.
  const title = ['a title', 'that there is not'].join(' ');
  const unknown = `\`test/security.test.ts\` “${title}”`;
  assert.deepEqual(faultsOf('1.2.1', '1', 'x', 'Partly.', unknown), [`1.2.1: test/security.test.ts has no “${title}”`]);
  const row = ['1.2.1', '1', 'x', 'Met.', own];
  assert.deepEqual(findFaults([row, row]), ['1.2.1: 1.2.1 is answered twice']);
});

/** The sources that end up at a site: no tests, and nothing that helps them. */
const shipped = list('packages/*/src/**/*.ts').filter((file) => !file.endsWith('.test.ts') && !file.includes('/src/testing/'));

test('no source that ships starts a program, evaluates a text or makes an expression of data', () => {
  assert.ok(shipped.length > 200);
  const forbidden = /\beval\(|new Function\(|\bFunction\(|child_process|node:vm|node:worker_threads|\bdocument\.write|\binnerHTML\b/;
  assert.deepEqual(shipped.filter((file) => forbidden.test(read(file))), []);
  // It makes its own of words of its own.
  const expressions = shipped.filter((file) => read(file).includes('RegExp('));
  assert.deepEqual(expressions, [
    'packages/core/src/parts/page-link.ts',
    // Only sees whether what a form's author wrote is one.
    'packages/domain/src/enquiry-form/check.ts',
    'packages/server/src/mail/plain.ts',
  ]);
});

test('what helps the tests of the server is neither shipped nor used by what is', () => {
  const { files } = JSON.parse(read('packages/server/package.json')) as { files: string[] };
  for (const left of ['!src/testing', '!dist/testing', '!src/**/*.test.ts']) assert.ok(files.includes(left), left);
  const imports = readImports('packages/server/src/**/*.ts').filter(({ file }) => shipped.includes(file));
  assert.ok(imports.length > 200);
  assert.deepEqual(imports.filter(({ specifier }) => specifier.includes('/testing/')), []);
});
