import { defineConfig } from 'vitest/config';

/** The tests that need clang and kernel trees, which HVMMIO_KERNEL_TREES names: `npm run test:kernel`. */
export default defineConfig({
  test: {
    include: ['strategies/**/*.kernel.ts', 'reports/**/*.kernel.ts'],
    // A failure's name and message are whole: it names trees by their paths.
    chaiConfig: { truncateThreshold: 0 },
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
