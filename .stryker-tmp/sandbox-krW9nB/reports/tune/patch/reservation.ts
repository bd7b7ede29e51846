import { MIB } from '../../../engine/index.ts';
import { type BaseId, baseOf } from '../../../properties/tune/bases.ts';
import type { Member } from '../../../properties/tune/member.ts';
import { capWords, shareWords } from '../words.ts';
import type { KernelText } from './kernel-text.ts';

export const VMBUS = 'drivers/hv/vmbus_drv.c';
const FUNCTION = 'vmbus_reserve_fb';

/** What mainline reserves, by its own text. */
const MAINLINE_SIZE = /size = min\(\(SZ_4G - start\) \/ 2, SZ_128M\);/;
const ASKS_SYSFB = /IS_ENABLED\(CONFIG_SYSFB\)/;
/** From the first line of the body up to where the framebuffer is claimed, and the comment above that. */
const UP_TO_CLAIM = {
  like: /^[\s\S]*?(?=(\t\/\*(?:[^*]|\*(?!\/))*\*\/\n)?\tfor \(; !fb_mmio && \(size >= 0x100000\); size >>= 1\)\n)/,
  words: '"for (; !fb_mmio && (size >= 0x100000); size >>= 1)"',
};

const indented = (text: string) => text.replace(/^(?=.)/gm, '\t');

/** The lines that take `lfb_base`, for a tree that keeps the screen in `screen`. */
function lfbLines(screen: string): string {
  return `\tif (IS_ENABLED(CONFIG_SYSFB))\n\t\tstart = ${screen}.lfb_base;\n`;
}

const LOW = `\tif (!start)
\t\tstart = hyperv_mmio->start;
`;

function barLines(isFirst: boolean): string {
  const test = 'pdev->resource[0].flags & IORESOURCE_MEM';
  return `\tpdev = pci_get_device(PCI_VENDOR_ID_MICROSOFT,
\t\t\t      PCI_DEVICE_ID_HYPERV_VIDEO, NULL);
\tif (pdev) {
\t\tif (${isFirst ? test : `!start && (${test})`})
\t\t\tstart = pci_resource_start(pdev, 0);
\t\t/* The graphics driver grabs it later. */
\t\tpci_dev_put(pdev);
\t}
`;
}

function byFirmware(gen2: string): string {
  const [first, second] = ['Gen2 VM: FB base from EFI', 'Gen1 VM: FB base from PCI'];
  return `\tif (efi_enabled(EFI_BOOT)) {
\t\t/* ${first} */
${indented(gen2)}\t} else {
\t\t/* ${second} */
${indented(barLines(true))}\t}
`;
}

/** What names the start of the reservation, for each base. */
function startLines(base: BaseId, screen: string): string {
  const lfb = lfbLines(screen);
  switch (base) {
    case 'lfb':
      return lfb;
    case 'bar':
      return barLines(true);
    case 'lfb-bar':
      return lfb + barLines(false);
    case 'lfb-bar-low':
      return lfb + barLines(false) + LOW;
    case 'lfb-low':
      return lfb + LOW;
    case 'bar-low':
      return barLines(true) + LOW;
    case 'efi-sysfb':
      return byFirmware(
        `\tif (IS_ENABLED(CONFIG_SYSFB)) {\n\t\tstart = ${screen}.lfb_base;\n${indented(LOW)}\t}\n`,
      );
    case 'efi':
    case 'mainline':
      return byFirmware(lfb + LOW);
    case 'low':
    case 'low-end':
      return '\tstart = hyperv_mmio->start;\n';
  }
}

/** A size of whole MiB as the kernel writes it: the sum of the powers of two that linux/sizes.h names. */
function sizeText(bytes: number): string {
  const mebibytes = bytes / MIB;
  const powers = [256, 128, 64, 32, 16, 8, 4, 2, 1].filter((power) => (mebibytes & power) !== 0);
  return powers.map((power) => `SZ_${power}M`).join(' + ');
}

/** A part of `room`, in whole pages of the hypervisor; divided first, so that nothing overflows. */
function partLines({ eighths, cap }: Member, room: string): string {
  const [times = '1', over] = shareWords(eighths).split('/');
  const part = over === undefined ? room : `${room} / ${over}${times === '1' ? '' : ` * ${times}`}`;
  const whole = over === undefined ? part : `ALIGN_DOWN(${part}, HV_HYP_PAGE_SIZE)`;
  const most = cap === null ? '' : `\tsize = min_t(resource_size_t, size, ${sizeText(cap)});\n`;
  return `\tsize = ${whole};\n${most}`;
}

function commentLine({ eighths, cap, base }: Member): string {
  const whole = baseOf(base).side === 'end' ? 'the first range' : 'the space below 4GB';
  const share = eighths === 8 ? `Reserve ${whole}` : `Reserve ${shareWords(eighths)} of ${whole}`;
  const most = cap === null ? '' : `, but at most ${capWords(cap).replace(' MiB', 'MB')}`;
  return `\t/* ${share}${most}. */\n`;
}

function sizeLines(member: Member): string {
  if (baseOf(member.base).side !== 'end') {
    const room = member.eighths === 8 ? 'SZ_4G - start' : '(SZ_4G - start)';
    return `${commentLine(member)}${partLines(member, room)}\n`;
  }
  return `${commentLine(member)}${partLines(member, 'resource_size(hyperv_mmio)')}
\t/* It ends the range, and starts at a whole MB as video memory does. */
\tstart = max(start, ALIGN_DOWN(hyperv_mmio->end + 1 - size, SZ_1M));
\tsize = hyperv_mmio->end + 1 - start;

`;
}

function bodyLines(member: Member, screen: string): string {
  const start = startLines(member.base, screen);
  const device = start.includes('pdev') ? '\tstruct pci_dev *pdev;\n' : '';
  return `\tresource_size_t start = 0, size;
${device}
${start}
\tif (!start || upper_32_bits(start)) {
\t\tpr_warn("Unexpected framebuffer mmio base %pa\\n", &start);
\t\treturn;
\t}

${sizeLines(member)}`;
}

/** Whether the tree's text reserves what the member does, with its base as that takes it. */
function reservesAlready(body: string, { eighths, cap, base }: Member): boolean {
  if (eighths !== 4 || cap !== 128 * MIB || !MAINLINE_SIZE.test(body)) return false;
  return base === 'mainline' || (base === 'efi-sysfb' && ASKS_SYSFB.test(body));
}

/** Writes a member's reservation, and the cut at the virtual TPM that goes with it, into the VMBus driver. */
export function reserveAsMember(vmbus: KernelText, member: Member): void {
  cutExactly(vmbus);
  if (reservesAlready(vmbus.bodyOf(FUNCTION), member)) return;
  const screen = vmbus.has(/\bsysfb_primary_display\b/)
    ? 'sysfb_primary_display.screen'
    : 'screen_info';
  vmbus.replaceIn(FUNCTION, UP_TO_CLAIM, () => bodyLines(member, screen));
}

/** Whether what is reserved by the text depends on CONFIG_SYSFB. */
export function asksSysfb(vmbus: KernelText): boolean {
  return ASKS_SYSFB.test(vmbus.bodyOf(FUNCTION));
}

/** Low MMIO ends at the last byte below the virtual TPM. */
function cutExactly(vmbus: KernelText): void {
  if (vmbus.has(/\bend >= VTPM_BASE_ADDRESS\b/)) return;
  vmbus.replace(
    { like: /\bend > VTPM_BASE_ADDRESS\b/, words: '"end > VTPM_BASE_ADDRESS", nor with ">="' },
    'end >= VTPM_BASE_ADDRESS',
  );
  vmbus.replace(
    { like: /\bend = VTPM_BASE_ADDRESS;/, words: '"end = VTPM_BASE_ADDRESS;"' },
    'end = VTPM_BASE_ADDRESS - 1;',
  );
}
