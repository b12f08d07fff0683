/** What a file may be. */
export interface Kind {
  mediaType: string;
  /** Endings of names that go with it, in small letters. */
  extensions: readonly string[];
}

/** A kind that is told by its first bytes. */
interface MarkedKind extends Kind {
  /** Texts of one byte a character, each with the place where it has to stand; one of them is enough, all of one are needed. */
  marks: readonly (readonly (readonly [at: number, text: string])[])[];
}

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'mif1'];

const MARKED: readonly MarkedKind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], marks: [[[0, '%PDF-']]] },
  { mediaType: 'image/png', extensions: ['png'], marks: [[[0, '\x89PNG\r\n\x1a\n'], [12, 'IHDR']]] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], marks: [[[0, '\xff\xd8\xff']]] },
  { mediaType: 'image/gif', extensions: ['gif'], marks: [[[0, 'GIF87a']], [[0, 'GIF89a']]] },
  { mediaType: 'image/webp', extensions: ['webp'], marks: [[[0, 'RIFF'], [8, 'WEBP']]] },
  { mediaType: 'image/tiff', extensions: ['tif', 'tiff'], marks: [[[0, 'II*\0']], [[0, 'MM\0*']]] },
  { mediaType: 'image/heic', extensions: ['heic', 'heif'], marks: HEIC_BRANDS.map((brand) => [[4, `ftyp${brand}`]]) },
];

/** What is told by more than its first bytes. */
const OTHERS: readonly Kind[] = [
  { mediaType: 'text/plain', extensions: ['txt', 'text', 'log', 'md', 'csv', 'tsv'] },
  { mediaType: 'application/xml', extensions: ['xml', 'txt'] },
  { mediaType: 'application/zip', extensions: ['zip'] },
  { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extensions: ['pptx'] },
  { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
];

const KINDS: readonly Kind[] = [...MARKED, ...OTHERS];

/** A table: text whose name says so. */
export const CSV = { mediaType: 'text/csv', extensions: ['csv', 'tsv'] } as const;

/** Media types of all that may be sent. */
export const MEDIA_TYPES: readonly string[] = [...KINDS.map(({ mediaType }) => mediaType), CSV.mediaType];

/** Whether some bytes stand at a place. @param text One byte a character. */
export function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  return at + text.length <= bytes.length && [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

/** The kind of a file whose first bytes tell. */
export function findMarked(bytes: Uint8Array): Kind | undefined {
  return MARKED.find(({ marks }) => marks.some((all) => all.every(([at, text]) => standsAt(bytes, at, text))));
}

/** The kind with a media type; nothing for one that is not taken. */
export function findKind(mediaType: string | undefined): Kind | undefined {
  return KINDS.find((kind) => kind.mediaType === mediaType);
}

/** Whether an ending of a name belongs to any kind. */
export function isKnownExtension(extension: string): boolean {
  return KINDS.some(({ extensions }) => extensions.includes(extension));
}
