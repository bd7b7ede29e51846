import { defineConfig } from 'vite';

/** The report's page: one classic script and one style sheet, for `reports/report/` to inline. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/reports/page',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'page.ts',
      output: { format: 'iife', entryFileNames: 'app.js', assetFileNames: 'app.css' },
    },
  },
});
