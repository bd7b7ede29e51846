import { createContext } from 'preact';
import type { ReadExport } from './messages.ts';

/** What runs a file: this page's own script, which answers in a worker, and the check of what a file exports. */
export interface Runner {
  readonly script: string;
  readonly read: ReadExport;
}

export const RunnerContext = createContext<Runner | null>(null);
