/** The stylesheet of the demo's pages: Carbon's tokens from its packages, IBM Plex's faces, then the sheets in `assets`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { g100, white } from '@carbon/themes';

const require = createRequire(import.meta.url);
const COLOUR = /^(#|rgba?\()/;
/** Tokens of things that these pages do not have. */
const UNUSED = /^((ai|chat)[A-Z]|syntax(?!(TagName|AttributeName|String)$))/;

type Theme = Readonly<Record<string, unknown>>;

/** `layer01` → `layer-01`, as Carbon names its custom properties. */
function kebab(name: string): string {
  return name.replace(/[A-Z]|0\d$/g, (part) => `-${part.toLowerCase()}`);
}

/** Carbon's white and gray 100 themes as one set of `--cds-*` tokens that follow `color-scheme`. */
export function carbonTokens(light: Theme = white, dark: Theme = g100): string {
  const rows = Object.keys(light)
    .filter((name) => !UNUSED.test(name) && COLOUR.test(String(light[name])) && COLOUR.test(String(dark[name])))
    .map((name) => {
      const [day, night] = [String(light[name]), String(dark[name])];
      return `  --cds-${kebab(name)}: ${day === night ? day : `light-dark(${day}, ${night})`};`;
    });
  return `:root {\n${rows.join('\n')}\n}\n`;
}

/** A face of IBM Plex, cut to the characters of western European languages. */
export interface Face {
  family: string;
  weight: number;
  /** Folder of the package that has the file. */
  folder: string;
  file: string;
  /** Where this host serves it; the version is part of the address, so that it may be kept for ever. */
  href: string;
}

const LATIN = 'U+0000, U+000D, U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2013-2014, U+2018-201A, '
  + 'U+201C-201E, U+2020-2022, U+2026, U+2030, U+2039-203A, U+2044, U+2074, U+20AC, U+2122, U+2212, U+FB01-FB02';

function createFace(name: string, family: string, [style, weight]: readonly [string, number]): Face {
  const manifest = require.resolve(`@ibm/${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const file = `${family.replaceAll(' ', '')}-${style}-Latin1.woff2`;
  return { family, weight, folder: `${dirname(manifest)}/fonts/split/woff2`, file, href: `/fonts/${version}/${file}` };
}

/** The faces that the pages use. The first two show above the fold. */
export const faces: readonly Face[] = [
  createFace('plex-sans', 'IBM Plex Sans', ['Regular', 400]),
  createFace('plex-sans', 'IBM Plex Sans', ['Light', 300]),
  createFace('plex-sans', 'IBM Plex Sans', ['SemiBold', 600]),
  createFace('plex-mono', 'IBM Plex Mono', ['Regular', 400]),
];

function faceRule({ family, weight, href }: Face): string {
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-display: optional;
  src: url('${href}') format('woff2');
  unicode-range: ${LATIN};
}
`;
}

/**
 * Arial, stretched to Plex's measures, so that hardly anything moves when Plex arrives: width as measured on our texts in English,
 * French and Swedish, height as Plex's own (1.025 above the line, 0.275 below).
 */
function fallbackRule(weight: number, local: string, width: number): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  return `@font-face {
  font-family: 'Plex Fallback';
  font-weight: ${weight};
  src: ${[local, local.replace('Arial', 'Liberation Sans')].map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(width)};
  ascent-override: ${percent(1.025 / width)};
  descent-override: ${percent(0.275 / width)};
  line-gap-override: 0%;
}
`;
}

const FALLBACKS = [fallbackRule(300, 'Arial', 0.992), fallbackRule(400, 'Arial', 1.005), fallbackRule(600, 'Arial Bold', 0.968)];

/** The demo's own sheets, in the order in which they count. */
const SHEETS = ['base', 'masthead', 'page', 'chooser'] as const;

/** The whole stylesheet. */
export function createStylesheet(): string {
  const own = SHEETS.map((name) => readFileSync(new URL(`assets/${name}.css`, import.meta.url), 'utf8'));
  return [carbonTokens(), ...faces.map(faceRule), ...FALLBACKS, ...own].join('\n');
}
