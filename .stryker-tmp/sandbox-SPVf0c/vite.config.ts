import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The report's page: one classic script and one style sheet, for `reports/report/` to inline. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: {
      'node:util': fileURLToPath(new URL('strategies/own/page-inspect.ts', import.meta.url)),
    },
  },
  build: {
    outDir: 'dist/reports/page',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
    cssCodeSplit: false,
    // All of it is one script, in kB, on purpose.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: 'page.ts',
      output: { format: 'iife', entryFileNames: 'app.js', assetFileNames: 'app.css' },
    },
  },
});
