import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin } from 'vite';
import { cdnManifest, nameChunk } from './scripts/cdn-manifest.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Takes blanks and comments out of `html` and `css` templates, which a JavaScript minifier leaves as they are. */
const literals: Plugin = {
  name: 'literals',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /\/packages\/.*\.ts$/, code: /(html|css|svg)`/ },
    handler: async (code, id) => (await minifyHTMLLiterals(code, { fileName: id })) ?? undefined,
  },
};

/** The bundle behind the script tag: `dist/cdn/csol.js`, and a chunk for each element, language and later screen. */
export default defineConfig({
  publicDir: false,
  plugins: [literals, cdnManifest(ROOT)],
  resolve: { conditions: ['csol-source', 'browser', 'production', 'module', 'import', 'default'] },
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    // Nothing to preload from within: a page takes its hints from manifest.json.
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: { csol: 'packages/widgets/src/auto.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: nameChunk,
        minify: true,
        // One chunk for what every page needs, in place of one for each combination of those who share a part of it.
        codeSplitting: { groups: [{ name: 'base', tags: ['$initial'], test: /\/(?!auto\.ts)[^/]*$/ }] },
      },
    },
  },
});
