import type { Job, Reply } from './messages.ts';

/** How long a file may take to be loaded, in milliseconds. */
const LOADING = 5000;

/** A worker that has loaded a file, and the port on which it answers. */
export interface Started {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** What it said of the file. */
  readonly loaded: unknown;
}

/**
 * Has this page's own `script` load a file in a worker of its own, and makes of the worker what answers for the
 * file; an Error, one line that begins with the file's name, where that cannot be.
 */
export async function startedWith<Made>(
  job: Job,
  script: string,
  make: (started: Started) => Made,
): Promise<Made> {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage(job, [port2]);
  try {
    const reply = await replyOf(port, worker, LOADING);
    if ('fault' in reply) throw new Error(reply.fault);
    return make({ worker, port, loaded: reply.value });
  } catch (error) {
    worker.terminate();
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(words.startsWith(job.file) ? words : `${job.file}: cannot be loaded: ${words}`);
  }
}

/** The next message of a worker; an Error where none comes within `limit` milliseconds. */
export function replyOf(port: MessagePort, worker: Worker, limit: number): Promise<Reply<unknown>> {
  return new Promise((resolve, reject) => {
    const refuse = (words: string) => reject(new Error(words));
    const timer = setTimeout(() => refuse(`it did not end within ${limit / 1000} seconds`), limit);
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      refuse(event.message || 'it could not be run');
    };
    port.onmessage = ({ data }: MessageEvent<Reply<unknown>>) => {
      clearTimeout(timer);
      resolve(data);
    };
  });
}
