import { ORDINARY_PATH } from '../../settings/path.ts';
import { type Case, forAll } from '../for-all.ts';
import { kdumpWorks, paths, viaOf, vmsOfS1, withoutConsole } from './kdump-of-s1.ts';

const OLD_TOOLS = [
  ...paths('load-hyperv-fb-2.0.18'),
  {
    id: 'load-drm-2.0.18',
    label: 'kexec_load, hyperv_drm, tools 2.0.18',
    value: { ...ORDINARY_PATH, tools: '2.0.18' },
  },
];
const said = {
  strategies: ['original'],
  holds: (one: Case) => kdumpWorks(one) === (viaOf(one)?.fb0 === 'hyperv_fb'),
};

export const c12 = forAll(
  {
    ...said,
    spaces: [vmsOfS1('x86_64', OLD_TOOLS)],
    part: (one) => `with ${viaOf(one)?.fb0}`,
  },
  [withoutConsole(said, 'x86_64', OLD_TOOLS)],
);
