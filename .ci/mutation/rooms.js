/**
 * What is mutated, and which tests judge it: the quickest first, all within one process. A room is mutated in parts,
 * and a run that is stopped loses one part at most.
 *
 * @typedef {{ folder: string, tests: string[], except?: string[] }} Area
 * @typedef {{ name: string, goal: number, areas: Area[] }} Room
 */

const AGREEMENT = 'engine/testing/agreement/agreement.mutate.ts';
const RECORDED = ['engine/conformance/*.test.ts', 'properties/conformance/outcomes.test.ts'];
const ENGINE = ['engine/guest/*.test.ts', 'engine/host/*.test.ts', 'engine/*.test.ts'];
const ENGINE_WHOLE = [
  'strategies/reservations.test.ts',
  'strategies/field.test.ts',
  ...RECORDED,
  AGREEMENT,
];

/** @type {Room[]} */
export const ROOMS = [
  {
    name: 'engine',
    goal: 90,
    areas: [
      { folder: 'engine/guest', tests: [...ENGINE, ...ENGINE_WHOLE] },
      { folder: 'engine/host', tests: ['engine/host/*.test.ts', ...ENGINE, ...ENGINE_WHOLE] },
      { folder: 'engine', tests: ['engine/*.test.ts', ...ENGINE, ...ENGINE_WHOLE] },
    ],
  },
  {
    name: 'strategies',
    goal: 90,
    areas: [
      { folder: 'strategies', tests: ['strategies/*.test.ts', ...RECORDED, AGREEMENT] },
      { folder: 'strategies/kernel', tests: ['strategies/kernel/*.test.ts'] },
      {
        folder: 'strategies/own',
        tests: ['strategies/own/*.test.ts'],
        // They run in threads and processes of their own, as what was compiled, which is not mutated.
        except: ['supervisor.ts', 'worker.ts', 'watch.ts', 'watched.ts', 'watched-job.ts'],
      },
    ],
  },
  {
    name: 'recognisers',
    goal: 80,
    areas: [
      {
        folder: 'reports/diagnose/lines',
        tests: ['reports/diagnose/lines/*.test.ts', 'reports/diagnose/{forms,shared-logs}.test.ts'],
      },
    ],
  },
  {
    name: 'properties',
    goal: 80,
    areas: [{ folder: 'properties', tests: ['properties/*.test.ts'] }],
  },
];
