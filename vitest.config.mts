// Projects by speed: `unit` (everything that needs no process, with the property tests; seconds), `slow` (processes and protocol).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/property/**/*.test.ts'],
          setupFiles: ['test/support/grammarChecks.ts', 'test/support/propertySeed.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'slow', include: ['test/slow/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
