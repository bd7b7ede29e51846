import { framebufferOf, type Host } from '../../engine/index.ts';
import { describeSize } from './units.ts';

/** What makes the framebuffer: `1920x1080`, `framebuffer 8 MiB`; OpenVMM heeds no resolution. */
export function describeScreen({ vmm, screen }: Pick<Host, 'vmm' | 'screen'>): string {
  if (vmm === 'openvmm') return `framebuffer ${describeSize(framebufferOf({ vmm, screen }))}`;
  if ('framebuffer' in screen) return `framebuffer ${describeSize(screen.framebuffer)}`;
  return screen.resolution.join('x');
}
