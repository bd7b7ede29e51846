/**
 * What is mutated, and which tests judge it: the quickest first, all within one process. A room is mutated in parts,
 * and a run that is stopped loses one part at most.
 *
 * @typedef {{ folder: string, tests: string[], except?: string[] }} Area
 * @typedef {{ name: string, goal: number, areas: Area[] }} Room
 */

/** The real kernel's allocator as it was recorded, and some cases against the oracle. */
const WHOLE = [
  'engine/conformance/allocator.test.ts',
  'engine/testing/agreement/agreement.mutate.ts',
];
const GUEST = 'engine/guest/*.test.ts';
const HOST = 'engine/host/*.test.ts';
const ENGINE = 'engine/*.test.ts';
const SCENARIOS = 'properties/scenarios/bad-scenarios.test.ts';

/** What is shown of properties is what judges their words, weights and places. */
const REFERENCE = 'reports/testing/reference/*.test.ts';
const COMPARE = 'reports/compare/*.test.ts';
const CENSUS = 'reports/census/*.test.ts';
const FIND = 'reports/find/*.test.ts';
const RUN = 'reports/run/*.test.ts';

/** @type {Room[]} */
export const ROOMS = [
  {
    name: 'engine',
    goal: 90,
    areas: [
      { folder: 'engine/host', tests: [HOST, ENGINE, SCENARIOS, GUEST, ...WHOLE] },
      { folder: 'engine', tests: [ENGINE, GUEST, HOST, SCENARIOS, ...WHOLE] },
      { folder: 'engine/guest', tests: [GUEST, ENGINE, HOST, ...WHOLE] },
    ],
  },
  {
    name: 'strategies',
    goal: 90,
    areas: [
      { folder: 'strategies', tests: ['strategies/*.test.ts', ...WHOLE] },
      { folder: 'strategies/kernel', tests: ['strategies/kernel/*.test.ts'] },
      {
        folder: 'strategies/own',
        tests: [
          'strategies/own/{fate,content,guarded,thrown,files,page-inspect,kernel-cache}.test.ts',
          'strategies/own/{load-kernel,once,load,face}.test.ts',
        ],
        except: [
          // Strategies' own threads run them, where no mutant is alive, or they wait for one.
          ...['supervisor.ts', 'worker.ts', 'said.ts', 'watch.ts', 'watched.ts', 'watched-job.ts'],
          // Needs clang.
          'kernel-tree.ts',
        ],
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
          'reports/diagnose/{log-lines,logs,command,healthy,machines,verdict,diagnosis,shared-logs,forms}.test.ts',
        ],
      },
    ],
  },
  {
    name: 'properties',
    goal: 80,
    areas: [
      {
        folder: 'properties',
        tests: ['properties/*.test.ts', 'properties/conformance/*.test.ts', REFERENCE],
      },
      {
        folder: 'properties/judging',
        tests: [
          'properties/judging/*.test.ts',
          'properties/*.test.ts',
          'engine/judge*.test.ts',
          'properties/conformance/*.test.ts',
        ],
      },
      {
        folder: 'properties/failures',
        tests: [
          'properties/failures/*.test.ts',
          'properties/expected/counterexamples.test.ts',
          'reports/explain/*.test.ts',
        ],
      },
      { folder: 'properties/scenarios', tests: ['properties/scenarios/*.test.ts', RUN] },
      {
        folder: 'properties/settings',
        tests: [
          'properties/settings/{draw,ordinary,order,load-orders,arbitrary,domain}.test.ts',
          REFERENCE,
          'properties/search/{below,minimise}.test.ts',
          'properties/lattice/lattice.test.ts',
          'reports/page/playground/*.test.ts',
        ],
      },
      {
        folder: 'properties/population',
        tests: ['properties/population/*.test.ts', REFERENCE, COMPARE],
      },
      {
        folder: 'properties/search',
        tests: ['properties/search/{below,canaries,minimise,find,ordinary}.test.ts', FIND],
      },
      {
        folder: 'properties/lattice',
        tests: ['properties/lattice/{exercised,boot-kinds,alike,lattice}.test.ts', CENSUS, FIND],
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
