import ts from 'typescript';
import { ROOT } from './project.ts';

/**
 * What the compiler says about files that need not exist, under the project's own settings, as `path: message`.
 * @param files texts by absolute path, inside the project so that packages are found
 * @param settings in place of some of the project's
 */
export function findTypeFaults(files: ReadonlyMap<string, string>, settings: ts.CompilerOptions = {}): string[] {
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
  const program = ts.createProgram([...files.keys()], { ...options, ...settings }, host);
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, messageText }) =>
    file && files.has(file.fileName) ? `${file.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}` : [],
  );
}
