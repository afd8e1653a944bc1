import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    // As many as there are cores, where vitest leaves one to a watching hand.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/core/**/*.test.ts'],
          // The core is pure: its modules hold nothing that one test could leave to another, and are loaded once.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{electron,firmware,scripts}/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          // What a page holds is made anew by each that is rendered; loading React and its parts costs more than most tests.
          isolate: false,
          // Queries by role are slow in jsdom, and a runner may be busy: a limit, not an expectation.
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'end-to-end',
          environment: 'node',
          include: ['test/end-to-end/**/*.test.ts'],
          // One Chromium for many files: each has an app and pages of its own.
          isolate: false,
          // They wait for a rig, a disk or a page for nearly half of their time: one more than a core each fills it. Projects of
          // unlike many workers must run one after the other.
          maxWorkers: Math.ceil(availableParallelism() * 1.5),
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'packaged',
          environment: 'node',
          include: ['test/packaged/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
