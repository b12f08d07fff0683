import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { renderWidget } from '../scripts/widget-templates.ts';
import { ROOT } from './house/project.ts';

const files = new Map([...renderWidget('sample-card')].map(([path, text]) => [ROOT + path, text]));

test('a new widget has its files, and no place is left to fill', () => {
  assert.deepEqual(
    [...files.keys()].map((path) => path.replace(`${ROOT}packages/widgets/src/`, '')),
    ['sample-card/sample-card.ts', 'sample-card/sample-card.view.ts', 'sample-card/sample-card.styles.ts']
      .concat(['sample-card/sample-card.test.ts', 'sample-card/index.ts', 'sample-card/locales/index.ts', 'define/sample-card.ts']),
  );
  assert.deepEqual([...files.values()].filter((text) => /\{\{|\}\}/.test(text)), []);
});

test('a new widget breaks no rule', async () => {
  const eslint = new ESLint({ cwd: ROOT, overrideConfig: tseslint.configs.disableTypeChecked });
  for (const [filePath, text] of files) {
    if (await eslint.isPathIgnored(filePath)) continue;
    const [result] = await eslint.lintText(text, { filePath });
    // Its types are checked below; the linter's own look for the file on the disk.
    const faults = (result?.messages ?? []).filter(({ message }) => !message.includes('project service'));
    assert.deepEqual(faults.map(({ line, message }) => `${filePath}:${line} ${message}`), []);
  }
});

test('a new widget has the right types', () => {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const fromDisk = { readFile: host.readFile, fileExists: host.fileExists, getSourceFile: host.getSourceFile };
  host.fileExists = (path) => files.has(path) || fromDisk.fileExists(path);
  host.directoryExists = () => true;
  host.readFile = (path) => files.get(path) ?? fromDisk.readFile(path);
  host.getSourceFile = (path, version, ...more) => {
    const text = files.get(path);
    return text === undefined ? fromDisk.getSourceFile(path, version, ...more) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const faults = ts.getPreEmitDiagnostics(program).filter(({ file }) => file && files.has(file.fileName));
  assert.deepEqual(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')), []);
});
