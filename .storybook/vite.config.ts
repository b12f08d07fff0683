import { defineConfig } from 'vite';

/** Storybook's own build: workspace packages from their sources, and the embedded PostgreSQL as it comes. */
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['csol-source', 'browser', 'module', 'import', 'default'] },
  optimizeDeps: {
    exclude: ['@electric-sql/pglite'],
    // Storybook's own renderer asks for this part of Lit: bundled apart it would bring a second Lit.
    include: ['lit', 'lit/directive-helpers.js'],
  },
  worker: { format: 'es' },
  // New enough for `light-dark()` to stay what it is: the theme is the provider's, not the stylesheet's.
  build: { target: ['chrome125', 'firefox125', 'safari18'], chunkSizeWarningLimit: 10_000 },
});
