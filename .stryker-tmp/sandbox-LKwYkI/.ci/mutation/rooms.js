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
        tests: [
          'strategies/own/{fate,guarded,thrown,files,page-inspect,kernel-cache,load-kernel}.test.ts',
          'strategies/own/{once,load,face}.test.ts',
        ],
        // A strategy's own thread runs them, where no mutant is alive, and what waits for it.
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
        tests: [
          'reports/diagnose/lines/*.test.ts',
          'reports/diagnose/{log-lines,logs,command,healthy,machines,verdict,diagnosis,shared-logs}.test.ts',
        ],
      },
    ],
  },
  {
    name: 'properties',
    goal: 80,
    areas: [
      { folder: 'properties', tests: ['properties/*.test.ts', 'properties/conformance/*.test.ts'] },
      {
        folder: 'properties/judging',
        tests: [
          'properties/*.test.ts',
          'engine/judge*.test.ts',
          'properties/conformance/*.test.ts',
        ],
      },
      {
        folder: 'properties/failures',
        tests: ['properties/failures/*.test.ts', 'properties/expected/counterexamples.test.ts'],
      },
      { folder: 'properties/scenarios', tests: ['properties/scenarios/*.test.ts'] },
      {
        folder: 'properties/settings',
        tests: ['properties/settings/{draw,ordinary,order,load-orders,arbitrary,domain}.test.ts'],
      },
      { folder: 'properties/population', tests: ['properties/population/*.test.ts'] },
      {
        folder: 'properties/search',
        tests: ['properties/search/{below,canaries,minimise,find,ordinary}.test.ts'],
      },
      {
        folder: 'properties/lattice',
        tests: ['properties/lattice/{exercised,boot-kinds,lattice}.test.ts'],
      },
      { folder: 'properties/expected', tests: ['properties/expected/*.test.ts'] },
      {
        folder: 'properties/claims',
        tests: ['properties/claims/{readings,trials,broken,backports,claims}.test.ts'],
      },
      {
        folder: 'properties/claims/evaluators',
        tests: ['properties/claims/{readings,trials,broken,backports,claims}.test.ts'],
      },
      {
        folder: 'properties/tune',
        tests: ['properties/tune/{frontier,rates,member,alike-runs,ground,family-run}.test.ts'],
      },
    ],
  },
];
