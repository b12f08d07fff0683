import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { makeZip, packRepeated, type ZipPart } from '../testing/make-zip.ts';
import { makeOffice, makeOpenDocument, SAMPLES } from '../testing/sample-files.ts';
import { cleanFileName } from './clean-name.ts';
import { inspectFile } from './inspect.ts';
import { ATTACHMENT_RULES } from './rules.ts';

const MIB = 1024 * 1024;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const latin = (text: string): Buffer<ArrayBuffer> => Buffer.from(text, 'latin1');

/** Why a file is refused; `taken` where it is not. */
async function outcome(name: string, content: string | Buffer<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return (await inspectFile(name, new Uint8Array(bytes))).reason ?? 'taken';
}

const zipped = (...parts: ZipPart[]): Promise<string> => outcome('all.zip', makeZip(parts));

suite('a file', () => {
  test('of each kind that the rules name is taken for what it is', async () => {
    for (const [name, bytes, mediaType] of SAMPLES) {
      assert.deepEqual(await inspectFile(name, new Uint8Array(bytes)), { mediaType }, name);
    }
    const types = new Set(SAMPLES.map(([, , mediaType]) => mediaType));
    assert.deepEqual([...types].sort(), [...ATTACHMENT_RULES.types].sort());
  });

  test('that calls itself something else is refused for its name', async () => {
    for (const [name, bytes] of SAMPLES) {
      const other = name.endsWith('.gif') ? 'x.pdf' : 'x.gif';
      assert.equal(await outcome(other, bytes), 'name', name);
    }
    const program = latin('MZ\x90\0\x03\0\0\0\x04\0');
    for (const name of ['invoice.pdf', 'photo.jpg', 'table.xlsx', 'notes.txt']) assert.equal(await outcome(name, program), 'name', name);
    const pdf = latin('%PDF-1.7');
    for (const name of ['a.exe', 'a.pdf.exe', 'a.PDF.Js', 'a.html', 'a.svg']) assert.equal(await outcome(name, pdf), 'name', name);
    assert.equal(await outcome('page.pdf', '<!doctype html><title>A</title>'), 'name');
    assert.equal(await outcome('page.txt', '<html><script>alert(1)</script></html>'), 'name');
  });

  test('of any other kind is refused', async () => {
    for (const [name, content] of [
      ['setup.exe', latin('MZ\x90\0\x03\0\0\0\x04\0')],
      ['setup', latin('MZ\x90\0\x03\0\0\0\x04\0')],
      ['tool', latin('\x7fELF\x02\x01\x01\0\0\0')],
      ['page.html', Buffer.from('<!doctype html><p>A')],
      ['page.html', Buffer.from('just words')],
      ['run.js', Buffer.from('alert(1)')],
      ['run.bat', Buffer.from('del *.*')],
      ['run', Buffer.from('#!/bin/sh\nrm -rf ~')],
      ['letter.rtf', Buffer.from('{\\rtf1 A}')],
      ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['old.doc', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
      ['mail.msg', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
      ['mail.eml', Buffer.from('From: a@example.com\r\nSubject: A\r\n\r\nB')],
      ['all.rar', latin('Rar!\x1a\x07\x01\0')],
      ['all.7z', latin("7z\xbc\xaf'\x1c\0\x04")],
      ['all.gz', latin('\x1f\x8b\x08\0\0\0\0\0')],
      ['film.mp4', latin('\0\0\0\x18ftypmp42\0\0\0\0')],
    ] as const) {
      assert.equal(await outcome(name, content), 'type', name);
    }
  });
});

suite('XML', () => {
  test('is taken as data, and refused where a browser could show it or run it', async () => {
    assert.equal(await outcome('a.xml', '<a><b c="1">2</b></a>'), 'taken');
    assert.equal(await outcome('a.xml', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le')), 'taken');
    for (const content of [
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
      '<a><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script></a>',
      '<a><s xmlns="&#104;ttp://www.w3.org/2000/svg"/></a>',
      '<?xml-stylesheet href="a.xsl" type="text/xsl"?><a/>',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      '  \n<HTML></HTML>',
      '<job id="1"/>',
      '<?xml version="1.0"?><a>',
    ]) {
      assert.equal(await outcome('a.xml', content), 'name', content);
      assert.equal(await outcome('a', content), 'type', content);
    }
  });
});

suite('a document', () => {
  test('is refused where it holds something that runs, or is of another kind', async () => {
    for (const [name, bytes] of [
      ['a.docx', makeOffice(WORD, [{ name: 'word/vbaProject.bin', content: 'x' }])],
      ['a.docx', makeOffice(WORD, [{ name: 'word/activeX/activeX1.bin', content: 'x' }])],
      ['a.xlsx', makeOffice('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
      ['a.docm', makeOffice('application/vnd.ms-word.document.macroEnabled.main+xml')],
      ['a.odt', makeOpenDocument('text', [{ name: 'Basic/Standard/Module1.xml', content: 'x' }])],
      ['a.odp', makeOpenDocument('presentation')],
      ['a.epub', makeZip([{ name: 'mimetype', content: 'application/epub+zip' }])],
    ] as const) {
      assert.equal(await outcome(name, bytes), 'type', name);
    }
    assert.equal(await outcome('a.xlsx', makeOffice(WORD)), 'name');
    assert.equal(await outcome('a.zip', makeOffice(WORD)), 'name');
  });

  test('is refused where a part of it is broken, or unfolds to too much', async () => {
    const broken = { name: 'a', packed: latin('\x07nonsense') };
    assert.equal(await outcome('a.docx', makeOffice(WORD, [broken])), 'archive');
    assert.equal(await outcome('a.docx', makeOffice(WORD, [{ name: 'a', packed: packRepeated(512 * MIB) }])), 'archive');
    const whole = makeOffice(WORD);
    assert.equal(await outcome('a.docx', whole.subarray(0, whole.length - 1)), 'archive');
  });
});

suite('an archive', () => {
  test('is taken where each file in it could be sent alone', async () => {
    const samples = SAMPLES.filter(([name]) => !name.endsWith('.zip'));
    const good: ZipPart[] = samples.map(([name, content]) => ({ name: `folder/${name}`, content }));
    assert.equal(await zipped(...good), 'taken');
    const dust = [{ name: '__MACOSX/._a.pdf', content: '\0\x05\x16\x07' }, { name: '.DS_Store', content: '\0\0\0\x01Bud1' }];
    assert.equal(await zipped(...good, ...dust), 'taken');
    assert.equal(await zipped(...good, { name: 'setup.exe', content: latin('MZ\x90\0\x03\0') }), 'type');
    assert.equal(await zipped(...good, { name: '__MACOSX/._a.pdf', content: latin('MZ\x90\0\x03\0') }), 'name');
    assert.equal(await zipped(...good, { name: 'a.pdf', content: latin('MZ\x90\0\x03\0') }), 'name');
    assert.equal(await zipped({ name: 'A.class', content: latin('\xca\xfe\xba\xbe') }), 'type');
    assert.equal(await zipped({ name: 'a.docx', content: makeOffice(WORD, [{ name: 'vbaProject.bin' }]) }), 'type');
  });

  test('that holds archives, passwords, nothing, or too many files is refused', async () => {
    assert.equal(await zipped({ name: 'b.zip', content: makeZip([{ name: 'a.txt', content: 'a' }]) }), 'archive');
    assert.equal(await zipped({ name: 'a.txt', content: 'a', flags: 1 }), 'archive');
    assert.equal(await zipped({ name: 'a.txt', content: 'a', flags: 0x40 }), 'archive');
    assert.equal(await zipped({ name: 'a.txt', content: 'a', method: 99 }), 'archive');
    assert.equal(await zipped(), 'archive');
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `${index}.txt`, content: 'a', isStored: true }));
    assert.equal(await zipped(...many.slice(1)), 'taken');
    assert.equal(await zipped(...many), 'archive');
  });

  test('that tells a story of its own is refused', async () => {
    const a = { name: 'a.txt', content: 'a' };
    const names = ['../a.txt', 'b/../../a.txt', '/a.txt', 'C:/a.txt', '..\\a.txt'];
    for (const name of names) assert.equal(await zipped({ ...a, name }), 'archive', name);
    assert.equal(await zipped(a, { ...a, content: 'b' }), 'archive');
    assert.equal(await zipped({ ...a, localName: 'a.exe' }), 'archive');
    assert.equal(await zipped(a, { name: 'b.txt', content: 'b', offset: 0 }), 'archive');
    assert.equal(await zipped({ ...a, offset: 4_000_000_000 }), 'archive');
    const plain = makeZip([a]);
    const before = latin('PK\x03\x04');
    const variants = [Buffer.concat([plain, latin('more')]), Buffer.concat([before, plain]), makeZip([a], before)];
    for (const bytes of variants) assert.equal(await outcome('all.zip', bytes), 'archive');
    assert.equal(await outcome('all.zip', Buffer.concat([latin('MZ'), plain])), 'name');
  });

  test('that is cut or changed anywhere never does more than be refused', async () => {
    const bytes = makeZip([{ name: 'a/b.txt', content: 'some words '.repeat(20) }, { name: 'c.docx', content: makeOffice(WORD) }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
        const changed = Buffer.from(isCut ? bytes.subarray(0, at) : bytes);
        if (!isCut) changed[at] = value;
        assert.match(await outcome('all.zip', changed), /^(taken|type|name|archive)$/);
      }),
    );
  });
});

suite('a bomb', () => {
  const peakWhile = async (work: () => Promise<void>): Promise<number> => {
    const before = process.memoryUsage().rss;
    let peak = before;
    const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
    await work();
    clearInterval(timer);
    return (Math.max(peak, process.memoryUsage().rss) - before) / MIB;
  };

  test('of 10 MB that unfolds to 10 GB is given up early, and takes little memory, whatever it says of its size', async () => {
    const packed = packRepeated(10 * 1024 * MIB);
    assert.ok(packed.length < 11 * MIB && packed.length > 9 * MIB, String(packed.length));
    const bytes = makeZip([{ name: 'a.txt', packed }]);
    assert.ok((await peakWhile(async () => assert.equal(await outcome('all.zip', bytes), 'archive'))) < 150);
    const hidden = makeOffice(WORD, [{ name: 'word/media/image1.png', packed }]);
    assert.ok((await peakWhile(async () => assert.equal(await outcome('a.docx', hidden), 'archive'))) < 150);
  });

  test('of many files, of files that share their bytes, or in a bomb is none either', async () => {
    const packed = packRepeated(16 * MIB, 0x20);
    assert.equal(await zipped({ name: 'a.txt', packed }), 'taken');
    assert.equal(await zipped(...Array.from({ length: 500 }, (_, index) => ({ name: `${index}.txt`, packed }))), 'archive');
    const inner = { name: 'b.txt', content: 'b', isStored: true };
    const outer = { name: 'a.pdf', content: Buffer.concat([latin('%PDF-'), makeZip([inner]).subarray(0, 36)]), isStored: true };
    assert.equal(await zipped(outer, inner), 'taken');
    assert.equal(await zipped(outer, { ...inner, offset: 40 }), 'archive');
    const nested = makeOffice(WORD, [{ name: 'a', packed: packRepeated(512 * MIB) }]);
    assert.equal(await zipped({ name: 'a.docx', packed: deflateRawSync(nested) }), 'archive');
  });
});

suite('the name of a file', () => {
  test('keeps what people call it, and nothing else', () => {
    for (const [name, clean] of [
      ['delivery note (1).pdf', 'delivery note (1).pdf'],
      ['Rechnung für Größe.xlsx', 'Rechnung für Größe.xlsx'],
      ['C:\\fakepath\\a.pdf', 'a.pdf'],
      ['../../etc/passwd', 'passwd'],
      ['a/', 'a'],
      ['.htaccess', 'htaccess'],
      ['a\r\nSet-Cookie: b.pdf', 'aSet-Cookie_ b.pdf'],
      ['photo\u202Egpj.exe', 'photogpj.exe'],
      ['a\u200b\ufeff\u2066.pdf', 'a.pdf'],
      ['e\u0301.txt', 'é.txt'],
      ['👩‍👩‍👧.png', '👩‍👩‍👧.png'],
      ['\ud800.txt', 'txt'],
      ['con.txt', '_con.txt'],
      ['LPT1', '_LPT1'],
      ['a<b>|?*".pdf', 'a_b_____.pdf'],
      ['a.pdf. . ', 'a.pdf'],
      ['...', 'file'],
      ['/', 'file'],
    ] as const) {
      assert.equal(cleanFileName(name), clean, JSON.stringify(name));
    }
  });

  test('is none that a system reads as more, and fits, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', '.pdf', '.tar.gz'), (name, ending) => {
        const clean = cleanFileName(`${name}${ending}`);
        assert.ok(Buffer.byteLength(clean) <= 255 && clean !== '');
        assert.doesNotMatch(clean, /[\p{Cc}/\\<>:"|?*\u202a-\u202e]|^[. ]|[. ]$/u);
      }),
    );
    assert.equal(cleanFileName(`${'é'.repeat(200)}.pdf`), `${'é'.repeat(125)}.pdf`);
  });
});
