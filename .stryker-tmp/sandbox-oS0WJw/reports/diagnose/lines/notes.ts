import { KIB, MIB, type Range } from '../../../engine/index.ts';
import { GRAPHICS_GUID, type Saying } from '../facts.ts';
import { hex, type Recogniser } from './recogniser.ts';

/** What stands for the one device of notes that do not say which it is. */
export const UNNAMED_GUID = 'unnamed';

const NOTE =
  /^(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]{1,16}) len=(\d{1,6})(KB|MB))(.{0,80})/;

function note(groups: readonly string[]): readonly Saying[] {
  const [, who = '', what, base, count, unit, rest = ''] = groups;
  const start = hex(base);
  const size = Number(count) * (unit === 'KB' ? KIB : MIB);
  const told: Saying[] = rest.includes('lfb_base==0') ? [{ type: 'told-nothing' }] : [];
  if (rest.includes('lfb_base')) told.push({ type: 'generation', value: 2 });
  if (what === undefined) return [];
  if (what === 'none') return [{ type: 'reserved', range: null }, ...told];
  if (start === null || !(size >= 1)) return [];
  const range = { start, end: start + size - 1 };
  if (who === 'vmbus reserve') return [{ type: 'reserved', range }, ...told];
  return [...requested(who, range, rest), ...told];
}

function requested(who: string, range: Range, rest: string): Saying[] {
  if (who === 'hyperv_fb' || who === 'hyperv_drm') {
    const sure = !rest.includes('or other');
    return [
      { type: 'graphics', driver: who },
      { type: 'fb0', driver: who },
      ...(sure ? [{ type: 'claim' as const, guid: GRAPHICS_GUID, range }] : []),
    ];
  }
  const refused = /rejected|refused/.test(rest);
  return [
    { type: 'probe', guid: UNNAMED_GUID },
    { type: 'claim', guid: UNNAMED_GUID, range },
    ...(refused
      ? [{ type: 'trouble' as const, trouble: 'config-refused' as const, guid: UNNAMED_GUID }]
      : []),
  ];
}

/** What people write between the lines: whose log it is, and which window was where. */
export const notes: Recogniser = {
  marks: ['first kernel', 'kdump kernel'],
  read(message) {
    if (/^# .{0,400}\bkdump kernel\b/.test(message)) {
      return { says: [{ type: 'kdump' }], begins: 'kdump' };
    }
    const says = note(NOTE.exec(message) ?? []);
    if (says.length === 0) return null;
    if (message.startsWith('first')) return { says };
    return { says: [...says, { type: 'kdump' }], begins: 'kdump' };
  },
};
