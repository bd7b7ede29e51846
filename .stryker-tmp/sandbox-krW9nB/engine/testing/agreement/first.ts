/* Prints after how many cases of a seed engine and oracle first disagree, or null: FILE SEED COUNT. */
import { strategies } from '../../../strategies/index.ts';
import { sweep } from './sweep.ts';

const [seed = '', count = '0'] = process.argv.slice(2);
let first: number | null = null;
sweep({ seed, from: 0, to: Number(count) }, strategies, (_drawn, index, found) => {
  if (found !== null) first = index + 1;
  return found === null;
});
console.log(JSON.stringify(first));
