import { defineConfig } from 'vitest/config';

const commands = ['tests/commands/**/*.test.ts'];
const browser = ['tests/browser/**/*.test.ts', 'tests/safety/**/*.test.ts'];

/** Tests that build sites need time on a small machine. */
const buildingSites = { testTimeout: 180_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['{src,scripts,tests,bench}/**/*.test.ts'],
          exclude: [...commands, ...browser],
          setupFiles: ['tests/fixed-seed.ts'],
          // Style sheets that a module reads as text; otherwise they are empty in tests.
          css: true,
          testTimeout: 30_000,
          // They keep nothing between files; a process for each would take longer than its tests.
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
        },
      },
      { test: { name: 'commands', include: commands, sequence: { groupOrder: 1 }, maxWorkers: 2, ...buildingSites } },
      {
        test: {
          name: 'browser',
          include: browser,
          globalSetup: ['tests/browser/global-setup.ts'],
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          ...buildingSites,
        },
      },
    ],
  },
});
