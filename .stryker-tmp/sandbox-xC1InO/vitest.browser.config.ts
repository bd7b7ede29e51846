import { defineConfig } from 'vitest/config';

/** The tests that need Chromium: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['reports/**/*.browser.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
