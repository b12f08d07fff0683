import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileName } from './file-name.ts';

const cases: [header: string, name: string][] = [
  ['attachment; filename="2026-104417.xml"', '2026-104417.xml'],
  ['attachment; filename=plain.pdf', 'plain.pdf'],
  [`attachment; filename="faktura.pdf"; filename*=UTF-8''r%C3%A4kning%20%E2%82%AC.pdf`, 'räkning €.pdf'],
  [`attachment; filename*=utf-8'sv'r%C3%A4kning.pdf; filename="faktura.pdf"`, 'räkning.pdf'],
  [`attachment; filename*=UTF-8''%E4.pdf; filename="latin.pdf"`, 'latin.pdf'],
  [`attachment; filename*=ISO-8859-1''%E4.pdf; filename="latin.pdf"`, 'latin.pdf'],
  ['attachment; filename="a \\"quoted\\" one; with a semicolon.xml"', 'a "quoted" one; with a semicolon.xml'],
  ['attachment; FILENAME="CAPITALS.XML"', 'CAPITALS.XML'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  [`attachment; filename*=UTF-8''..%2F..%5Cwin.ini`, 'win.ini'],
  ['attachment; filename="a%00b\u0007.xml"', 'a%00b.xml'],
  ['attachment', 'fallback'],
  ['attachment; filename=""', 'fallback'],
  ['attachment; filename="folder/"', 'fallback'],
  ['', 'fallback'],
];

for (const [header, name] of cases) {
  test(`reads ${JSON.stringify(name)} out of ${JSON.stringify(header)}`, () => assert.equal(readFileName(header, 'fallback'), name));
}
