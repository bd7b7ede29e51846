import { type Host, mayClearScreenInfo, type Via } from '../../engine/index.ts';
import { axisOf, drawAll, type Named, named, type Setting } from './axis.ts';
import { type Choices, type Draw, rarely } from './draw.ts';

/** How one kernel starts the next, whether it has crashed or not. */
export type Path = Omit<Via, 'kind'>;

/** How a second kernel is started that is like most. */
export const ORDINARY_PATH: Via = {
  kind: 'kdump',
  syscall: 'kexec_load',
  tools: null,
  fb0: 'hyperv_drm',
};

export const KIND = axisOf<Via, Via['kind']>({
  id: 'kind',
  values: [named('kdump'), named('kexec')],
  of: ({ kind }) => kind,
  with: (via, kind) => ({ ...via, kind }),
});

export const SYSCALL = axisOf<Via, Via['syscall']>({
  id: 'syscall',
  values: [named('kexec_load'), named('kexec_file_load')],
  of: ({ syscall }) => syscall,
  with: (via, syscall) => ({ ...via, syscall }),
});

/** The newest that the lattice calls old: up to this one the address of video memory is passed on. */
const OLD_TOOLS = '2.0.18';

const TOOLS = axisOf<Via, string | null>({
  id: 'tools',
  values: [
    { id: 'newest', label: 'newest', value: null },
    named(OLD_TOOLS),
    named('2.0.19'),
    named('2.0.32'),
    named('2.0.9'),
    named('2.1'),
  ],
  of: ({ tools }) => tools,
  with: (via, tools) => ({ ...via, tools }),
  rank: (tools) => (tools === null ? 0 : 1),
});

export const FB0 = axisOf<Via, Via['fb0']>({
  id: 'fb0',
  values: [named('hyperv_drm'), named('none'), named('efifb'), named('hyperv_fb')],
  of: ({ fb0 }) => fb0,
  with: (via, fb0) => ({ ...via, fb0 }),
});

/** Whether hyperv_fb, once it has its memory, clears the screen_info that `kexec_file_load` copies. */
export const SCREEN_INFO = axisOf<Via, 'kept' | 'cleared'>({
  id: 'screen-info',
  values: [named('kept'), named('cleared')],
  of: ({ screenInfo }) => screenInfo ?? 'kept',
  with: ({ screenInfo: _, ...via }, screenInfo) =>
    screenInfo === 'cleared' ? { ...via, screenInfo } : via,
  draw: (draw) => (rarely(draw, 2) ? 'cleared' : 'kept'),
});

/** Settings of a path on any host. */
const ANYWHERE: readonly Setting<Via>[] = [KIND, SYSCALL, TOOLS, FB0];

/** Every setting of a path, as the order of scenarios compares them. */
export const PATH_AXES: readonly Setting<Via>[] = [...ANYWHERE, SCREEN_INFO];

function path(id: string, label: string, change: Partial<Path>): Named<Path> {
  const { kind: _, ...ordinary } = ORDINARY_PATH;
  return { id, label, value: { ...ordinary, ...change } };
}

/** Paths that have a name, from ordinary to strange: each row of the table of what the next kernel is told. */
export const PATHS: Choices<Named<Path>> = [
  path('load-drm', 'kexec_load, hyperv_drm', {}),
  path('load-no-fb0', 'kexec_load, no fb0', { fb0: 'none' }),
  path('load-efifb', 'kexec_load, efifb', { fb0: 'efifb' }),
  path('load-hyperv-fb', 'kexec_load, hyperv_fb, newest tools', { fb0: 'hyperv_fb' }),
  path('file-load', 'kexec_file_load', { syscall: 'kexec_file_load' }),
  path('load-hyperv-fb-2.0.18', 'kexec_load, hyperv_fb, tools 2.0.18', {
    tools: OLD_TOOLS,
    fb0: 'hyperv_fb',
  }),
  path('file-load-cleared', 'kexec_file_load, hyperv_fb, screen_info cleared', {
    syscall: 'kexec_file_load',
    fb0: 'hyperv_fb',
    screenInfo: 'cleared',
  }),
];

/** The way to start a kernel as one along another path. */
export function withPath({ screenInfo: _, ...via }: Via, path: Path): Via {
  return { ...via, ...path };
}

/** Any path that there is on the host. */
export function drawPath(draw: Draw, host: Host): Via {
  const via = drawAll(ANYWHERE, draw, ORDINARY_PATH);
  return mayClearScreenInfo(host, via) ? SCREEN_INFO.drawIn(draw, via) : via;
}
