import { z } from 'zod';
import type { Range } from '../../engine/index.ts';
import { MOST } from './limits.ts';
import { ADDRESS_PATTERN, readAddress, readSize } from './numbers.ts';
import { fields, flag, list, oneOf } from './shape.ts';

/** The tag that says what a file is. */
export const SCENARIO_FORMAT = 'hvmmio-scenario/1';

/** A text that `read` turns into a value; `what` describes the texts that it can read. */
function readBy<Value>(what: string, read: (input: unknown) => Value | null) {
  return z.unknown().transform((input, context): Value => {
    const value = read(input);
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: what, input });
    return z.NEVER;
  });
}

const size = readBy('a size above 0: whole bytes, or a text such as "64MiB"', readSize).meta({
  anyOf: [
    { type: 'integer', minimum: 1 },
    { type: 'string', pattern: '^[1-9][0-9]*(B|KiB|MiB|GiB)$' },
  ],
});
const ADDRESS = 'an address such as "0xfe0000000": lower-case hex without padding';
const address = readBy(ADDRESS, readAddress).meta({ type: 'string', pattern: ADDRESS_PATTERN });
const side = z.int({ error: 'a whole number of pixels' }).positive({ error: 'at least 1 pixel' });

const highMmio = z
  .tuple([address, address], { error: 'null or a pair of addresses, first and last' })
  .transform(([start, end]): Range => ({ start, end }));

const host = fields('a host', {
  arch: oneOf(['x86_64', 'arm64']).default('x86_64'),
  generation: z.literal([1, 2], { error: '1 or 2' }).default(2),
  isolation: oneOf(['none', 'vbs', 'snp', 'tdx']).default('none'),
  console: flag().default(true),
  firmware: oneOf(['acpi', 'devicetree']).default('acpi'),
  lowMmio: size.nullable().default(null),
  highMmio: highMmio.nullable().prefault(['0xfe0000000', '0xfffffffff']),
  resolution: z.tuple([side, side], { error: 'a width and a height in pixels' }).optional(),
  framebuffer: size.optional(),
  vmm: oneOf(['hyper-v', 'openvmm']).default('hyper-v'),
});

const bar = fields('a BAR', {
  size,
  bits: z.literal([32, 64], { error: '32 or 64' }),
});

const device = fields('a device', {
  id: z.string({ error: 'a text' }).min(1, { error: 'a text that is not empty' }),
  bars: list('a list of BARs', bar).max(MOST.bars).optional(),
  dxg: size.optional(),
  root: flag().default(false),
});

const event = fields('an event: {"probe": ID} or {"remove": ID}', {
  probe: z.string({ error: 'the id of a device' }).optional(),
  remove: z.string({ error: 'the id of a device' }).optional(),
});

const kernel = fields('a kernel', {
  sysfb: flag().default(true),
  efi: flag().default(true),
  efifb: oneOf(['released', 'held']).default('released'),
});

const VERSION = 'a version of kexec-tools such as "2.0.32": numbers between dots';

const via = fields('how the kernel before started this one', {
  kind: oneOf(['kexec', 'kdump']),
  syscall: oneOf(['kexec_load', 'kexec_file_load']),
  tools: z
    .string({ error: VERSION })
    .regex(/^\d{1,9}(\.\d{1,9})*$/, { error: VERSION })
    .nullable()
    .default(null),
  fb0: oneOf(['hyperv_drm', 'hyperv_fb', 'efifb', 'none']).default('none'),
  screenInfo: oneOf(['kept', 'cleared']).default('kept'),
});

const boot = fields('a boot', {
  via: via.nullable().default(null),
  kernel: kernel.prefault({}),
  events: list('a list of events', event).max(MOST.events),
});

/** The shape of a scenario file (model.md section 6). Each error's message says what is expected. */
export const scenarioSchema = fields('a scenario', {
  format: z.literal(SCENARIO_FORMAT, { error: `"${SCENARIO_FORMAT}"` }),
  name: z.string({ error: 'a text' }).nullable().default(null),
  host: host.prefault({}),
  devices: list('a list of devices', device).max(MOST.devices),
  boots: list('a list of boots', boot).min(1, { error: 'at least one boot' }).max(MOST.boots),
});

export type ScenarioShape = z.infer<typeof scenarioSchema>;
