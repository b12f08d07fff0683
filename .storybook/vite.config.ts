import { defineConfig } from 'vite';

/** Storybook's own build: workspace packages from their sources, and the embedded PostgreSQL as it comes. */
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['csol-source', 'browser', 'module', 'import', 'default'] },
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 10_000 },
});
