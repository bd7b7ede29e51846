import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** The tests of what is compiled, and of all that starts programs: `npm run test:programs`. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['{engine,strategies,reports}/**/*.program.ts'],
    // What is started is what this compiles.
    globalSetup: 'reports/testing/compiled.ts',
  },
});
