import { defineConfig } from 'vitest/config';

/** The tests of what is compiled, and of all that starts programs: `npm run test:programs`. */
export default defineConfig({
  test: {
    include: ['{engine,strategies,reports}/**/*.program.ts'],
    // No test changes what another sees, so they may share workers.
    isolate: false,
    // What is started is what this compiles.
    globalSetup: 'reports/testing/compiled.ts',
    setupFiles: 'reports/testing/each-file.ts',
    chaiConfig: { truncateThreshold: 0 },
    pool: 'threads',
    maxWorkers: 2,
    // A busy machine is no reason to fail: only a test that never ends takes so long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // What is compiled is run as Node itself links it.
    server: { deps: { external: [/\/dist\//] } },
  },
});
