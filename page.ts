import './reports/page/no-eval.ts';
import { mountPage } from './reports/page/mount.tsx';
import { answerForFile } from './reports/page/playground/own/worker.ts';
import { strategies } from './strategies/index.ts';
import { guarded } from './strategies/own/guarded.ts';
import { readOwnStrategy } from './strategies/own/shape.ts';

const read = (exported: unknown, file: string) => guarded(readOwnStrategy(exported, file));

// The one script that the page's policy allows is also what its workers run.
if (typeof document === 'undefined') answerForFile(read);
else mountPage(strategies, { read, script: document.currentScript?.textContent ?? '' });
