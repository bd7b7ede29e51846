import { withScratch } from '../scratch.ts';

/** Says which folder it works in, and works on until it is ended. */
await withScratch(async (folder) => {
  process.stdout.write(`${folder}\n`);
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
