export { movesFramebuffer, violationsOf } from './judge.ts';
export type { OracleBoot, OracleStep, OracleViolation } from './outcome.ts';
export { relationsOf } from './relations.ts';
export { runAll } from './run.ts';
