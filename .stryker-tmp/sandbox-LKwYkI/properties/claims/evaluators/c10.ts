import { type Case, forAll } from '../for-all.ts';
import { kdumpWorks, paths, viaOf, vmsOfS1, withoutConsole } from './kdump-of-s1.ts';

const BOTH = paths('load-drm,file-load');
const said = {
  strategies: ['original'],
  holds: (one: Case) => kdumpWorks(one) === (viaOf(one)?.syscall === 'kexec_file_load'),
};
const larger = 'framebuffer=10MiB,16MiB,64MiB,68MiB,128MiB';

export const c10 = forAll(
  {
    ...said,
    spaces: [vmsOfS1('x86_64', BOTH)],
    part: (one) => `by ${viaOf(one)?.syscall}`,
  },
  [
    {
      ...said,
      words: 'with framebuffers of more than 8 MiB',
      spaces: [vmsOfS1('x86_64', BOTH, { framebuffers: larger })],
    },
    withoutConsole(said, 'x86_64', BOTH),
  ],
);
