import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { failAdminCommand, prepareAdminCommand } from './run-admin-command.ts';
import { toCommandLine, toPrintable, toPrintableJson, toTable } from './printable.ts';

/** What is answered before there is a database. */
const replyTo = (...args: string[]) => {
  const prepared = prepareAdminCommand(args);
  assert.ok('reply' in prepared, args.join(' '));
  return prepared.reply;
};

suite('a command', () => {
  test('that is none ends with 2, says why, and how commands are written', () => {
    const cases: [string[], RegExp][] = [
      [[], /^A command is missing\.\n/],
      [['grnt'], /^There is no command grnt\.\n/],
      [['toString'], /^There is no command toString\.\n/],
      [['grant', 'anne'], /^This is not how grant is written: grant USER CUSTOMER-NUMBER…\|--all\n/],
      [['grant', 'anne', 'A', '--all'], /^This is not how grant/],
      [['revoke', '--all'], /^This is not how revoke/],
      [['show'], /^This is not how show/],
      [['show', 'anne', 'bert'], /^This is not how show/],
      [['requests', 'A'], /^This is not how requests is written: requests\n/],
      [['create', 'anne', '--email', 'a@example.com'], /^This is not how create/],
      [['create', 'anne', '--password', 'secret'], /^Unknown option '--password'/],
      [['disable', 'anne', '--force'], /^Unknown option '--force'/],
      [['gr\u001b[2Jant'], /^There is no command gr\\u\{1b\}\[2Jant\.\n/],
    ];
    for (const [args, sentence] of cases) {
      const { exitCode, stdout, stderr } = replyTo(...args);
      assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
      assert.match(stderr, sentence);
      assert.match(stderr, /\nUsage: npm run admin -- COMMAND/);
    }
  });

  test('that asks for help gets it, on standard output', () => {
    for (const args of [['help'], ['--help'], ['-h'], ['grant', '--help']]) {
      const { exitCode, stdout, stderr } = replyTo(...args);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.match(stdout, /^Usage: .*\n[^]* {2}sign-out USER\n/);
    }
  });

  test('of a program is answered in JSON, whatever comes of it', () => {
    const wrong = replyTo('--json', 'grnt');
    assert.deepEqual([wrong.exitCode, wrong.stderr, JSON.parse(wrong.stdout)], [2, '', { error: 'There is no command grnt.' }]);
    const failed = failAdminCommand(['show', 'anne', '--json'], 'no database');
    assert.deepEqual([failed.exitCode, JSON.parse(failed.stdout)], [1, { error: 'no database' }]);
    assert.equal(failAdminCommand(['show', '--', '--json'], 'no database').stderr, 'no database\n');
  });

  test('reads standard input only where it says so', () => {
    const rest = ['create', 'anne', '--email', 'a@example.com', '--name', 'Anne'];
    const readsInput = (args: string[]): unknown => Object.entries(prepareAdminCommand(args)).find(([name]) => name === 'readsInput')?.[1];
    assert.equal(readsInput(rest), false);
    assert.equal(readsInput([...rest, '--password-stdin']), true);
    assert.equal(readsInput(['--json', 'requests']), false);
  });

  test('that names files names them for a process in any folder', () => {
    const reply = ['enquiries', 'reply', 'BE-1', 'See', '--attach', 'a.png', '--as=Anna', '--attach=/tmp/b.png', '--', '--attach', 'c'];
    const whole = reply.map((word) => (word === 'a.png' ? resolve('a.png') : word));
    assert.deepEqual(prepareAdminCommand(['--json', ...reply]), { readsInput: false, args: ['enquiries', '--json', ...whole.slice(1)] });
    assert.deepEqual(prepareAdminCommand(['enquiries', 'save', 'BE-1', '--to=x']), {
      ...{ readsInput: false, args: ['enquiries', 'save', 'BE-1', `--to=${resolve('x')}`] },
    });
  });
});

suite('what is printed', () => {
  test('shows what cannot be seen, and keeps every letter', () => {
    assert.equal(toPrintable('Zoë\tO’Neill\u001b[0m\u{e0041}\u200f日本'), String.raw`Zoë\u{9}O’Neill\u{1b}[0m\u{e0041}\u{200f}日本`);
  });

  test('stays the same to a program', () => {
    const value = { text: 'a\u009b\u2028\u{e0041}\u007f\n"é' };
    const json = toPrintableJson(value);
    assert.doesNotMatch(json.replaceAll('\n', ''), /[\p{C}\p{Zl}]/u);
    assert.deepEqual(JSON.parse(json), value);
  });

  test('stands in columns', () => {
    assert.deepEqual(toTable(['A', 'LONG'], [['x\u0007', ''], ['y', 'z']]), ['A       LONG', String.raw`x\u{7}`, 'y       z']);
  });

  test('may be copied into a shell', () => {
    assert.equal(toCommandLine('grant', ['anne', 'A-1', '$(x)'], '--all'), "npm run admin -- grant --all anne A-1 '$(x)'");
    assert.equal(toCommandLine('grant', ['anne', '-x']), 'npm run admin -- grant -- anne -x');
  });
});
