import { ORDINARY_PATH } from '../../settings/path.ts';
import { forAll } from '../for-all.ts';
import { kdumpWorks, paths, viaOf, vmsOfS1 } from './kdump-of-s1.ts';

const OLD_TOOLS = [
  ...paths('load-hyperv-fb-2.0.18'),
  {
    id: 'load-drm-2.0.18',
    label: 'kexec_load, hyperv_drm, tools 2.0.18',
    value: { ...ORDINARY_PATH, tools: '2.0.18' },
  },
];

export const c12 = forAll({
  strategies: ['original'],
  spaces: [vmsOfS1('x86_64', OLD_TOOLS)],
  holds: (one) => kdumpWorks(one) === (viaOf(one)?.fb0 === 'hyperv_fb'),
  part: (one) => `with ${viaOf(one)?.fb0}`,
});
