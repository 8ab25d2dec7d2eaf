import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The tests that try something at random, or in turn: a soak tries it a hundred times as often, or whole. */
const sampling = globSync('{src,tests}/**/*.test.ts').filter(
  (file) => !/^tests.(site|debian)/.test(file) && /fast-check|soaking\.ts/.test(readFileSync(file, 'utf8')),
);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          // Only against hanging: they run beside the build, and a slow machine is no fault.
          testTimeout: 60_000,
          // The files share what they import, which was half of the time: reading shapes, words and libraries for each anew.
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/serve.ts',
          // Only against hanging, here too.
          testTimeout: 180_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 20_000 } },
          // One more than the cores of a small machine: visits wait for the network and for timers half of the time.
          maxWorkers: 3,
          // On a busy machine a browser may be late once. A second try is printed; a fault fails twice.
          retry: 1,
        },
      },
      {
        test: {
          name: 'pace',
          include: ['tests/pace/**/*.test.ts'],
          globalSetup: 'tests/site/serve.ts',
          testTimeout: 60_000,
          maxWorkers: 1,
          // Somebody else's work on the same machine can spoil a time: three more tries, each printed.
          retry: 3,
        },
      },
      {
        test: {
          // What takes longer than anybody waits for: npm run soak, with SOAK as the number of tries and MINUTES for each engine.
          name: 'soak',
          include: ['tests/soak/**/*.test.ts', ...sampling],
          setupFiles: 'tests/soak/often.ts',
          env: { SOAK: process.env['SOAK'] ?? '10000' },
          globalSetup: 'tests/site/serve.ts',
          testTimeout: 24 * 3_600_000,
        },
      },
      {
        test: {
          name: 'debian',
          include: ['tests/debian/**/*.test.ts'],
          globalSetup: 'tests/site/serve.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          retry: 1,
        },
      },
    ],
  },
});
