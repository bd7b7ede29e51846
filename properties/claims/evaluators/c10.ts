import { forAll } from '../for-all.ts';
import { kdumpWorks, paths, viaOf, vmsOfS1 } from './kdump-of-s1.ts';

const BOTH = paths('load-drm,file-load');

export const c10 = forAll(
  {
    strategies: ['original'],
    spaces: [vmsOfS1('x86_64', BOTH)],
    holds: (one) => kdumpWorks(one) === (viaOf(one)?.syscall === 'kexec_file_load'),
    part: (one) => `by ${viaOf(one)?.syscall}`,
  },
  [
    {
      words: 'with framebuffers of more than 8 MiB',
      strategies: ['original'],
      spaces: [vmsOfS1('x86_64', BOTH, 'framebuffer=10MiB,16MiB,64MiB,68MiB,128MiB')],
      holds: (one) => kdumpWorks(one) === (viaOf(one)?.syscall === 'kexec_file_load'),
    },
  ],
);
