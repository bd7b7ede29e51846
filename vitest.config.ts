import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{engine,strategies,properties,reports}/**/*.test.ts'],
    // No test changes what another sees, so they may share workers.
    isolate: false,
    globalSetup: 'reports/testing/asked.ts',
    setupFiles: 'reports/testing/each-file.ts',
    // A test's name is whole, whatever it is about: JUnit's reader and -t tell tests apart by it.
    chaiConfig: { truncateThreshold: 0 },
    pool: 'threads',
    maxWorkers: 2,
    // A busy machine is no reason to fail: only a test that never ends takes so long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // What is compiled is run and measured as Node itself links it: a test runner's way costs more.
    server: { deps: { external: [/\/dist\//] } },
  },
});
