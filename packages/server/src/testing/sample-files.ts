import { makeZip, type ZipPart } from './make-zip.ts';

/** What documents of Microsoft’s kind call themselves. */
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** A document of Microsoft's kind. @param main What its main part is. @param more Parts beside. */
export function makeOffice(main: string, more: readonly ZipPart[] = []): Buffer<ArrayBuffer> {
  const types = `<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/main.xml" ContentType="${main}"/></Types>`;
  return makeZip([{ name: '[Content_Types].xml', content: types }, { name: 'main.xml', content: '<main/>' }, ...more]);
}

/** A document of the OpenDocument kind. */
export function makeOpenDocument(kind: string, more: readonly ZipPart[] = []): Buffer<ArrayBuffer> {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return makeZip([{ name: 'mimetype', content: type, isStored: true }, { name: 'content.xml', content: '<content/>' }, ...more]);
}

const latin = (text: string): Buffer<ArrayBuffer> => Buffer.from(text, 'latin1');

const UBL = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>1</ID></Invoice>`;

/** Small files of each kind that may be sent, with their media types: enough of each to be told apart, not to be looked at. */
export const SAMPLES: readonly (readonly [name: string, bytes: Buffer<ArrayBuffer>, mediaType: string])[] = [
  ['delivery-note.pdf', latin('%PDF-1.7\n1 0 obj\n'), 'application/pdf'],
  ['screen.PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0'), 'image/png'],
  ['photo.jpeg', latin('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'image/jpeg'],
  ['moving.gif', latin('GIF89a\x01\0\x01\0'), 'image/gif'],
  ['photo.webp', latin('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
  ['scan.tif', latin('II*\0\x08\0\0\0'), 'image/tiff'],
  ['IMG_0042.HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'image/heic'],
  ['notes.txt', Buffer.from('\ufeffOntvangen: één doos, 3 < 4 — €12\r\n'), 'text/plain'],
  ['old.log', latin('Prix: 12 \x80, re\xe7u\r\n'), 'text/plain'],
  ['wide.txt', Buffer.from('\ufeffDeux boîtes', 'utf16le'), 'text/plain'],
  ['quote.txt', Buffer.from('<anne@example.com> schreef: waar blijft het?'), 'text/plain'],
  ['machines.csv', Buffer.from('type;serial\r\n9009-42A;78A1234\r\n'), 'text/csv'],
  ['invoice.xml', Buffer.from(UBL), 'application/xml'],
  ['letter.docx', makeOffice(`${OFFICE}wordprocessingml.document.main+xml`), `${OFFICE}wordprocessingml.document`],
  ['table.xlsx', makeOffice(`${OFFICE}spreadsheetml.sheet.main+xml`), `${OFFICE}spreadsheetml.sheet`],
  ['slides.pptx', makeOffice(`${OFFICE}presentationml.presentation.main+xml`), `${OFFICE}presentationml.presentation`],
  ['letter.odt', makeOpenDocument('text'), 'application/vnd.oasis.opendocument.text'],
  ['table.ods', makeOpenDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
  ['photos.zip', makeZip([{ name: 'a/' }, { name: 'a/notes.txt', content: 'all of it' }]), 'application/zip'],
  ['without-ending', latin('%PDF-1.4\n'), 'application/pdf'],
  ['offer v1.2', Buffer.from('As agreed.'), 'text/plain'],
];
