import { type Case, forAll } from '../for-all.ts';
import { kdumpWorks, paths, viaOf, vmsOfS1, withoutConsole } from './kdump-of-s1.ts';

const BOTH = paths('load-drm,file-load');
const said = { strategies: ['original'], holds: (one: Case) => !kdumpWorks(one) };

export const c11 = forAll(
  {
    ...said,
    spaces: [vmsOfS1('arm64', BOTH)],
    part: (one) => `by ${viaOf(one)?.syscall}`,
  },
  [withoutConsole(said, 'arm64', BOTH)],
);
