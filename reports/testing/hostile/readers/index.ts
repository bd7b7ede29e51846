import type { Reader } from '../reader.ts';
import { logReaders } from './logs.ts';
import { machineReaders } from './machines.ts';
import { moduleReaders } from './modules.ts';
import { pageReaders } from './page.ts';
import { resultReaders } from './results.ts';
import { scenarioReaders } from './scenarios.ts';
import { shardReaders } from './shards.ts';
import { strategyReaders } from './strategies.ts';
import { treeReaders } from './trees.ts';
import { wordReaders } from './words.ts';

/** Every way into hvmmio. */
export const readers: readonly Reader[] = [
  ...scenarioReaders,
  ...machineReaders,
  ...resultReaders,
  ...shardReaders,
  ...logReaders,
  ...strategyReaders,
  ...moduleReaders,
  ...treeReaders,
  ...wordReaders,
  ...pageReaders,
];
