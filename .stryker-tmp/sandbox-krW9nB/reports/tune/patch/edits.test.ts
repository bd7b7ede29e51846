import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { MIB } from '../../../engine/index.ts';
import { FAMILY, type Member } from '../../../properties/tune/member.ts';
import { memberEdits } from './edits.ts';
import { smallTree } from './testing/small-tree.ts';

const VMBUS = 'drivers/hv/vmbus_drv.c';
const HALF: Member = { eighths: 4, cap: 128 * MIB, base: 'lfb-low', windows: 'usual' };

let tree = '';
afterEach(() => rmSync(tree, { recursive: true }));

function edited(change: Partial<Member>, texts: Parameters<typeof smallTree>[0] = {}) {
  tree = smallTree(texts);
  const edits = memberEdits(tree, { ...HALF, ...change });
  return Object.fromEntries(edits.map(({ file, after }) => [file, after]));
}

/** The body that a member gives to the function that reserves. */
function reserving(change: Partial<Member>): string {
  const text = edited(change)[VMBUS] ?? '';
  return text.slice(text.indexOf('vmbus_reserve_fb(void)'), text.indexOf('/* Claims it. */'));
}

describe('the reservation', () => {
  it('is of the share and the cap, and leaves the claim as it is', () => {
    const text = reserving({ eighths: 3, cap: 96 * MIB });
    expect(text).toContain('\tif (!start)\n\t\tstart = hyperv_mmio->start;\n');
    expect(text).toContain('size = ALIGN_DOWN((SZ_4G - start) / 8 * 3, HV_HYP_PAGE_SIZE);');
    expect(text).toContain('size = min_t(resource_size_t, size, SZ_64M + SZ_32M);');
    expect(text).not.toContain('elsewhere');
  });

  it('is all that there is without a cap', () => {
    const text = reserving({ eighths: 8, cap: null });
    expect(text).toContain('\tsize = SZ_4G - start;\n\n');
    expect(text).not.toContain('min_t');
  });

  it('looks for the BAR only where nothing else named a start', () => {
    expect(reserving({ base: 'lfb-bar' })).toContain('if (!start && (pdev->resource[0].flags');
    rmSync(tree, { recursive: true });
    expect(reserving({ base: 'bar-low' })).toContain('if (pdev->resource[0].flags');
  });

  it('ends the first range where the base is its end', () => {
    const text = reserving({ base: 'low-end', eighths: 2, cap: 16 * MIB });
    expect(text).toContain('ALIGN_DOWN(resource_size(hyperv_mmio) / 4, HV_HYP_PAGE_SIZE)');
    expect(text).toContain('ALIGN_DOWN(hyperv_mmio->end + 1 - size, SZ_1M)');
  });

  it('comes with the exact cut at the virtual TPM', () => {
    const text = edited({})[VMBUS];
    expect(text).toContain('if (end >= VTPM_BASE_ADDRESS && start');
    expect(text).toContain('end = VTPM_BASE_ADDRESS - 1;');
  });

  it('stays as it is where that is what the tree reserves', () => {
    const asMainline = (text: string) =>
      text
        .replace('elsewhere(&size)', '0;\n\tsize = min((SZ_4G - start) / 2, SZ_128M)')
        .replace('end > VTPM', 'end >= VTPM');
    const texts = { [VMBUS]: asMainline };
    const files = edited({ base: 'mainline', windows: 'config-high' }, texts);
    expect(Object.keys(files)).toEqual(['drivers/pci/controller/pci-hyperv.c']);
  });

  it('selects SYSFB where the member counts it as on, and the text asks for it', () => {
    const files = edited({ base: 'mainline' });
    expect(files['drivers/hv/Kconfig']).toContain('\tselect PARAVIRT\n\tselect SYSFB if EFI\n');
    rmSync(tree, { recursive: true });
    expect(Object.keys(edited({ base: 'efi' }))).toEqual([VMBUS]);
  });
});

describe('windows', () => {
  it('come from 4 GiB by another bound alone', () => {
    expect(edited({ windows: 'config-high' })['drivers/pci/controller/pci-hyperv.c']).toContain(
      'vmbus_allocate_mmio(&hbus->mem_config, hbus->hdev, SZ_4G, -1,\n',
    );
  });

  it('come from the top by a function beside the one that is there', () => {
    const files = edited({ windows: 'config-top' });
    expect(files['include/linux/hyperv.h']).toMatch(/^int vmbus_allocate_mmio_top\(/);
    expect(files['drivers/pci/controller/pci-hyperv.c']).toContain(
      'return vmbus_allocate_mmio_top(&hbus->mem_config, hbus->hdev, 0, -1,\n',
    );
    expect(files[VMBUS]).toContain('EXPORT_SYMBOL_GPL(vmbus_allocate_mmio_top);');
  });

  it('are another text for each place that they come from', () => {
    const all = FAMILY.filter(
      ({ eighths, cap, base }) => eighths === 4 && cap === 128 * MIB && base === 'lfb-low',
    );
    tree = smallTree();
    const texts = all.map((member) => JSON.stringify(memberEdits(tree, member)));
    expect(texts).toHaveLength(6);
    expect(new Set(texts).size).toBe(6);
  });
});

it('writes every member in lines of at most 80 columns, with tabs', () => {
  tree = smallTree();
  const texts = FAMILY.flatMap((member) => memberEdits(tree, member).map(({ after }) => after));
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')))];
  expect(lines.length).toBeGreaterThan(100);
  const isLong = (line: string) => line.replaceAll('\t', ' '.repeat(8)).length > 80;
  expect(lines.filter((line) => isLong(line) || /[ \t]$|^ {8}/.test(line))).toEqual([]);
});

describe('a tree whose text is another', () => {
  it.each([
    ['for (; !fb_mmio', 'while (!fb_mmio', {}, 'in vmbus_reserve_fb()'],
    ['vmbus_reserve_fb', 'other_reserve', {}, 'found no function vmbus_reserve_fb()'],
    ['end > VTPM', 'end != VTPM', {}, '"end > VTPM_BASE_ADDRESS", nor with ">="'],
    ['exit:', 'out:', { windows: 'high-first' }, 'in vmbus_allocate_mmio()'],
    ['start += align) {', 'start += step) {', { windows: 'all-top' }, '"for (; start + size'],
  ] as const)('is refused with what was looked for: %s', (found, by, change, words) => {
    const text = { [VMBUS]: (before: string) => before.replace(found, by) };
    expect(() => edited(change, text)).toThrow(`${VMBUS}: found no `);
    expect(() => memberEdits(tree, { ...HALF, ...change })).toThrow(words);
  });

  it('is refused where a file is not there', () => {
    tree = smallTree();
    rmSync(`${tree}/${VMBUS}`);
    expect(() => memberEdits(tree, HALF)).toThrow(`${tree}: found no ${VMBUS}, expected it`);
  });
});
