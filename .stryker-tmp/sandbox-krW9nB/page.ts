import './reports/page/no-eval.ts';
import { mountPage } from './reports/page/mount.tsx';
import { answerForFile } from './reports/page/playground/own/worker.ts';
import { strategies } from './strategies/index.ts';
import { idOfKernel } from './strategies/kernel/id.ts';
import { kernelStrategy } from './strategies/kernel/kernel-strategy.ts';
import { guarded } from './strategies/own/guarded.ts';
import { readOwnStrategy } from './strategies/own/shape.ts';

const read = (exported: unknown, file: string) => guarded(readOwnStrategy(exported, file));
const readModule = (bytes: Uint8Array, file: string) =>
  kernelStrategy(bytes, file, idOfKernel(file));

// The one script that the page's policy allows is also what its workers run.
if (typeof document === 'undefined') answerForFile(read, readModule);
else mountPage(strategies, { read, script: document.currentScript?.textContent ?? '' });
