import type { Origin } from '../../../properties/tune/member.ts';
import type { KernelText, Place } from './kernel-text.ts';

export const PCI = 'drivers/pci/controller/pci-hyperv.c';
export const HEADER = 'include/linux/hyperv.h';
/** The files that windows from elsewhere change, besides the VMBus driver. */
export const FILES_OF: Readonly<Record<Origin, readonly string[]>> = {
  usual: [],
  'config-top': [PCI, HEADER],
  'config-high': [PCI],
  'high-first': [],
  'high-else-top': [],
  'all-top': [],
};

const FUNCTION = 'vmbus_allocate_mmio';
const CONFIG = 'hv_allocate_config_window';

const quoted = (text: string): Place => ({
  like: RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')),
  words: `"${text}"`,
});

const VARIABLES = quoted('resource_size_t range_min, range_max, start, end;');
const EACH_RANGE = quoted('for (iter = hyperv_mmio; iter; iter = iter->sibling) {');
const RANGE_MIN = {
  like: /(?<=\n)\n?\t\trange_min = iter->start;/,
  words: '"range_min = iter->start;"',
};
const EACH_START = {
  like: /(?<=range_max = iter->end;\n[^\n]*\n)\t\tfor \(; start \+ size - 1 <= range_max; start \+= align\) \{/,
  words: '"for (; start + size - 1 <= range_max; start += align) {" after "range_max = iter->end;"',
};
const EXIT = quoted('\nexit:\n');
const DOCUMENTED = quoted('/**\n * vmbus_allocate_mmio() - ');

const HELPER = `/* The range before @next in hyperv_mmio; the last one where @next is NULL. */
static struct resource *vmbus_mmio_before(const struct resource *next)
{
	struct resource *iter = hyperv_mmio;

	while (iter && iter->sibling != next)
		iter = iter->sibling;
	return iter;
}

`;

/** Goes through the ranges, and the starts in each, from the top where `top_down` says so. */
function searchTopDown(vmbus: KernelText, name: string): void {
  vmbus.replaceIn(name, EACH_RANGE, () =>
    [
      'for (iter = top_down ? vmbus_mmio_before(NULL) : hyperv_mmio; iter;',
      '\t     iter = top_down ? vmbus_mmio_before(iter) : iter->sibling) {',
    ].join('\n'),
  );
  vmbus.replaceIn(name, EACH_START, () =>
    [
      '\t\tif (size > resource_size(iter))',
      '\t\t\tcontinue;',
      '',
      '\t\tfirst = start;',
      '\t\tlast = (range_max - size + 1) & ~(align - 1);',
      '\t\tif (top_down)',
      '\t\t\tstart = last;',
      '\t\tfor (; start >= first && start <= last;',
      '\t\t     start += top_down ? -align : align) {',
    ].join('\n'),
  );
}

function declare(vmbus: KernelText, name: string, more: string, flags: readonly string[]): void {
  const lines = flags.map((flag) => `\n\tbool ${flag};`).join('');
  vmbus.replaceIn(
    name,
    VARIABLES,
    `resource_size_t range_min, range_max, start, end${more};${lines}`,
  );
}

/** Passes over what lies below 4 GiB for windows that can lie anywhere, and goes again where all fail. */
function highFirst(vmbus: KernelText, after: readonly string[]): void {
  vmbus.replaceIn(
    FUNCTION,
    { ...EACH_RANGE, like: RegExp(`\\t(?=${EACH_RANGE.like.source})`) },
    ['retry:', '\t/* What can be anywhere goes above the frame buffer, if it fits. */', '\t'].join(
      '\n',
    ),
  );
  vmbus.replaceIn(FUNCTION, RANGE_MIN, (found) =>
    ['\t\tif (high_first && !upper_32_bits(iter->end))', '\t\t\tcontinue;', found].join('\n'),
  );
  vmbus.replaceIn(FUNCTION, EXIT, (found) =>
    [
      '\n\tif (high_first) {',
      '\t\thigh_first = false;',
      ...after,
      '\t\tgoto retry;',
      '\t}',
      found,
    ].join('\n'),
  );
}

const IS_ANYWHERE = 'high_first = !fb_overlap_ok && !min && max == (resource_size_t)-1';

function topComment(vmbus: KernelText): void {
  vmbus.replaceIn(
    FUNCTION,
    { ...EACH_RANGE, like: /\tfor \(iter = top_down/ },
    (found) => `\t/* The frame buffer starts out at the low end: keep away from it. */\n${found}`,
  );
}

/** Adds `vmbus_allocate_mmio_top`, which config windows are asked for with. */
function configTop(vmbus: KernelText, pci: KernelText, header: KernelText): void {
  const hidden = `__${FUNCTION}`;
  vmbus.replace(DOCUMENTED, `${HELPER}/**\n * ${hidden}() - `);
  vmbus.replace(
    { like: /^ \* @fb_overlap_ok:/m, words: '" * @fb_overlap_ok:"' },
    (found) => ` * @top_down:\t\tWhether to begin at the highest address\n${found}`,
  );
  vmbus.replace(
    {
      like: RegExp(`^int ${FUNCTION}\\([^)]*bool fb_overlap_ok\\)$`, 'm'),
      words: `"int ${FUNCTION}("`,
    },
    [
      `static int ${hidden}(struct resource **new,`,
      '\t\t\t\t struct hv_device *device_obj,',
      '\t\t\t\t resource_size_t min, resource_size_t max,',
      '\t\t\t\t resource_size_t size, resource_size_t align,',
      '\t\t\t\t bool top_down, bool fb_overlap_ok)',
    ].join('\n'),
  );
  searchTopDown(vmbus, hidden);
  declare(vmbus, hidden, ', first, last', []);
  vmbus.replace(quoted(`EXPORT_SYMBOL_GPL(${FUNCTION});`), (found) =>
    [...WRAPPERS, found, ...TOP_WRAPPER].join('\n'),
  );
  header.replace(
    quoted('void vmbus_free_mmio('),
    (found) => `${TOP_PROTOTYPE.join('\n')};\n${found}`,
  );
  pci.replaceIn(
    CONFIG,
    {
      like: /vmbus_allocate_mmio\(&hbus->mem_config, hbus->hdev, 0, -1,\s+PCI_CONFIG_MMIO_LENGTH, 0x1000, false\);/,
      words:
        '"vmbus_allocate_mmio(&hbus->mem_config, hbus->hdev, 0, -1, PCI_CONFIG_MMIO_LENGTH, 0x1000, false);"',
    },
    [
      'vmbus_allocate_mmio_top(&hbus->mem_config, hbus->hdev, 0, -1,',
      '\t\t\t\t      PCI_CONFIG_MMIO_LENGTH, 0x1000);',
    ].join('\n'),
  );
}

const TOP_PROTOTYPE = [
  'int vmbus_allocate_mmio_top(struct resource **new, struct hv_device *device_obj,',
  '\t\t\t    resource_size_t min, resource_size_t max,',
  '\t\t\t    resource_size_t size, resource_size_t align)',
];

const WRAPPERS = [
  '',
  '/* Pick a range that begins as low as it can; see __vmbus_allocate_mmio(). */',
  'int vmbus_allocate_mmio(struct resource **new, struct hv_device *device_obj,',
  '\t\t\tresource_size_t min, resource_size_t max,',
  '\t\t\tresource_size_t size, resource_size_t align,',
  '\t\t\tbool fb_overlap_ok)',
  '{',
  '\treturn __vmbus_allocate_mmio(new, device_obj, min, max, size, align,',
  '\t\t\t\t     false, fb_overlap_ok);',
  '}',
];

const TOP_WRAPPER = [
  '',
  '/* The same, as high as it can, and never in the frame buffer. */',
  ...TOP_PROTOTYPE,
  '{',
  '\treturn __vmbus_allocate_mmio(new, device_obj, min, max, size, align,',
  '\t\t\t\t     true, false);',
  '}',
  'EXPORT_SYMBOL_GPL(vmbus_allocate_mmio_top);',
];

/** Writes into the tree's text where a member takes windows from. */
export function placeAsMember(
  origin: Origin,
  vmbus: KernelText,
  fileOf: (file: string) => KernelText,
): void {
  switch (origin) {
    case 'usual':
      return;
    case 'config-top':
      configTop(vmbus, fileOf(PCI), fileOf(HEADER));
      return;
    case 'config-high':
      fileOf(PCI).replaceIn(
        CONFIG,
        { like: /(?<=->mem_config, hbus->hdev, )0(?=,)/, words: '"->mem_config, hbus->hdev, 0,"' },
        'SZ_4G',
      );
      return;
    case 'high-first':
      declare(vmbus, FUNCTION, '', [IS_ANYWHERE]);
      highFirst(vmbus, []);
      return;
    case 'high-else-top':
      vmbus.replace(DOCUMENTED, (found) => `${HELPER}${found}`);
      highFirst(vmbus, ['\t\ttop_down = true;']);
      searchTopDown(vmbus, FUNCTION);
      declare(vmbus, FUNCTION, ', first, last', [
        IS_ANYWHERE,
        'top_down = !fb_overlap_ok && !upper_32_bits(min) && !high_first',
      ]);
      return;
    case 'all-top':
      vmbus.replace(DOCUMENTED, (found) => `${HELPER}${found}`);
      searchTopDown(vmbus, FUNCTION);
      topComment(vmbus);
      declare(vmbus, FUNCTION, ', first, last', ['top_down = !fb_overlap_ok']);
  }
}
