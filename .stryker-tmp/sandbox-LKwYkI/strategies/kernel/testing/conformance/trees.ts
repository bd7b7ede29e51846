import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed, type Edit, editedTree } from '../edited-tree.ts';

const VARIABLE = 'HVMMIO_KERNEL_TREES';

/** The folders of kernel trees that the tests are run on; an error where none is named. */
export function namedTrees(): readonly string[] {
  const named = (process.env[VARIABLE] ?? '').split(':').filter((path) => path !== '');
  if (named.length > 0) return named;
  const example = `${VARIABLE}=/usr/src/linux-source-6.12 npm run test:kernel`;
  throw new Error(`${VARIABLE}: found nothing, expected folders of kernel trees: ${example}`);
}

/** The release of a tree by its Makefile, such as 6.12.117. */
export function releaseOf(tree: string): string {
  const makefile = readFileSync(join(tree, 'Makefile'), 'latin1');
  const part = (name: string) => new RegExp(`^${name} = (\\d+)$`, 'm').exec(makefile)?.[1] ?? '?';
  return ['VERSION', 'PATCHLEVEL', 'SUBLEVEL'].map(part).join('.');
}

const VMBUS = 'drivers/hv/vmbus_drv.c';
const PCI = 'drivers/pci/controller/pci-hyperv.c';

/** Takes out the fix of May 2026: its reservation and its cut at the virtual TPM. */
const undoFix: Edit = (text) => {
  const kept = changed(text, /low_mmio_base = hyperv_mmio->start;[\s\S]*?size = min[^}]*\}/, '');
  const later = changed(kept, /end >= (VTPM\w+)/, 'end > $1');
  return changed(later, /end = (VTPM\w+) - 1/, 'end = $1');
};

/** Changes `vmbus_reserve_fb`, where it was before the fix. */
function reserving(...changes: readonly (readonly [place: RegExp, by: string])[]): Edit {
  return (text) => {
    const undone = undoFix(text);
    const at = undone.search(/\bvmbus_reserve_fb\(void\)\n\{/);
    const body = changes.reduce((now, change) => changed(now, ...change), undone.slice(at));
    return undone.slice(0, at) + body;
  };
}

const HIGH_CONFIG_WINDOW: Edit = (text) =>
  changed(text, /(\bhv_allocate_config_window\([\s\S]*?->hdev, )0,/, '$1SZ_4G,');

const LOW_END = 'start = hyperv_mmio->start; size = SZ_64M;';
const UP_TO_CLAIM = /[\s\S]*?(?=\tif \(!start\))/.source;

/** The proposals as edits of the text of Linux 6.12, by the id of the strategy that retells each. */
const PROPOSALS = {
  original: { [VMBUS]: undoFix },
  'high-config-window': { [VMBUS]: undoFix, [PCI]: HIGH_CONFIG_WINDOW },
  'low-end-always': { [VMBUS]: reserving([RegExp(`if \\(efi_en${UP_TO_CLAIM}`), `${LOW_END}\n`]) },
  'low-end-fallback': {
    [VMBUS]: reserving(
      [/if \(!pdev\)\s+return;\s+if \(/, 'if (pdev && '],
      [/(?=if \(!start\))/, `if (!start) { ${LOW_END} }\n\t`],
    ),
  },
  'half-capped': {
    [VMBUS]: reserving(
      [/(?=if \(efi_en)/, 'if (hv_is_isolation_supported()) return;\n\t'],
      [
        /(lfb_base;)[^}]*\}/,
        '$1 }\nif (!start) start = hyperv_mmio->start;\nsize = min((SZ_4G - hyperv_mmio->start) / 2, SZ_128M);',
      ],
    ),
  },
  'pre-6.0': {
    [VMBUS]: reserving([
      RegExp(`else \\{${UP_TO_CLAIM}`),
      'else if (IS_ENABLED(CONFIG_SYSFB)) {\nstart = screen_info.lfb_base; size = max_t(__u32, screen_info.lfb_size, SZ_64M);\n}\n',
    ]),
  },
  'merged, config window from 4 GiB': { [PCI]: HIGH_CONFIG_WINDOW },
} satisfies Record<string, Readonly<Record<string, Edit>>>;

/** The tree as a proposal would have it, in a scratch folder. */
export function withProposal(tree: string, proposal: keyof typeof PROPOSALS): string {
  return editedTree(tree, PROPOSALS[proposal]);
}
