import { Writable } from 'node:stream';

/** Takes what is written as slowly as a reader that is busy, and sees how much waits for it. */
export class Slow extends Writable {
  text = '';
  mostWaiting = 0;

  constructor() {
    super({ highWaterMark: 1024, decodeStrings: false });
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    this.mostWaiting = Math.max(this.mostWaiting, this.writableLength);
    setImmediate(done);
  }
}
