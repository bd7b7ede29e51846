import { forAll } from '../for-all.ts';
import { kdumpWorks, paths, viaOf, vmsOfS1 } from './kdump-of-s1.ts';

export const c11 = forAll({
  strategies: ['original'],
  spaces: [vmsOfS1('arm64', paths('load-drm,file-load'))],
  holds: (one) => !kdumpWorks(one),
  part: (one) => `by ${viaOf(one)?.syscall}`,
});
