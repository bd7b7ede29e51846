import { defineConfig } from 'vitest/config';

/** The tests that need clang and kernel trees, which HVMMIO_KERNEL_TREES names: `npm run test:kernel`. */
export default defineConfig({
  test: {
    include: ['strategies/**/*.kernel.ts'],
    testTimeout: 120_000,
    fileParallelism: false,
  },
});
