import { defineConfig } from 'vitest/config';

const commands = ['tests/commands/**/*.test.ts'];
const browser = ['tests/browser/**/*.test.ts', 'tests/safety/**/*.test.ts'];

/** Tests that build sites: one at a time, with time enough for a small machine. */
const oneAtATime = { fileParallelism: false, testTimeout: 180_000, hookTimeout: 300_000 };

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
        },
      },
      { test: { name: 'commands', include: commands, sequence: { groupOrder: 1 }, ...oneAtATime } },
      {
        test: {
          name: 'browser',
          include: browser,
          globalSetup: ['tests/browser/global-setup.ts'],
          sequence: { groupOrder: 2 },
          ...oneAtATime,
        },
      },
    ],
  },
});
