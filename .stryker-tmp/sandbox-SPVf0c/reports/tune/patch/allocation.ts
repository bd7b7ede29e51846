import type { KernelText, Place } from './kernel-text.ts';

export const FUNCTION = 'vmbus_allocate_mmio';

/** A text as it stands there. */
export const quoted = (text: string): Place => ({
  like: RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')),
  words: JSON.stringify(text.trim().replaceAll(/\s+/g, ' ')),
});

const VARIABLES = quoted('resource_size_t range_min, range_max, start, end;');
/** The loop over the ranges. */
export const EACH_RANGE = quoted('for (iter = hyperv_mmio; iter; iter = iter->sibling) {');
const EACH_START = {
  like: /(?<=range_max = iter->end;\n[^\n]*\n)\t\tfor \(; start \+ size - 1 <= range_max; start \+= align\) \{/,
  words: '"for (; start + size - 1 <= range_max; start += align) {" after "range_max = iter->end;"',
};
/** Above the function. */
export const DOCUMENTED = quoted('/**\n * vmbus_allocate_mmio() - ');

/** Finds the ranges in the other order; it stands above the function that goes through them. */
export const HELPER = `/* The range before @next in hyperv_mmio; the last one where @next is NULL. */
static struct resource *vmbus_mmio_before(const struct resource *next)
{
	struct resource *iter = hyperv_mmio;

	while (iter && iter->sibling != next)
		iter = iter->sibling;
	return iter;
}

`;

/** Goes through the ranges, and the starts in each, from the top where `top_down` says so. */
export function searchTopDown(vmbus: KernelText, name: string): void {
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

/** Declares more addresses, and flags, in a function that allocates. */
export function declare(
  vmbus: KernelText,
  name: string,
  more: string,
  flags: readonly string[],
): void {
  const lines = flags.map((flag) => `\n\tbool ${flag};`).join('');
  vmbus.replaceIn(
    name,
    VARIABLES,
    `resource_size_t range_min, range_max, start, end${more};${lines}`,
  );
}
