export { movesFramebuffer, violationsOf } from './judge.ts';
export type { OracleBoot, OracleStep, OracleViolation } from './outcome.ts';
export { relationsOf } from './relations.ts';
export type { Place, Retold } from './retold.ts';
export { runAll, type Which } from './run.ts';
