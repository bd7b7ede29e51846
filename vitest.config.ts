import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{engine,strategies,properties,reports}/**/*.test.ts'] },
});
