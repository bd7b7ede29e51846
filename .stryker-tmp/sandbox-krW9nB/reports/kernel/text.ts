import { type Blocks, command, item, list, paragraph, section } from '../words/blocks.ts';
import { counted } from '../words/numbers.ts';
import { shellWord } from '../words/shell-word.ts';
import type { KernelDocument, Lacking } from './document.ts';

/** What was built, in a sentence; what of it is not the kernel's; what to do with it. */
export function kernelBlocks(document: KernelDocument): Blocks {
  const { out, release, compiled, compiler, kconfig } = document;
  const options = kconfig.length === 0 ? '' : `, ${kconfig.join(', ')}`;
  return [
    paragraph(
      `${out}: the functions of Linux ${release} that decide where MMIO goes, with CONFIG_SYSFB and without${options}.`,
    ),
    paragraph(`Compiled whole by ${compiler}: ${compiled.join(', ')}.`),
    leftOut(document),
    section(
      'Zeros where the kernel has data, and read: is what decides among it?',
      list(document.zeroData.map(lackingItem)),
    ),
    section(
      'Called, and not provided: a scenario that gets there is stopped',
      list(document.needed.map(lackingItem)),
      ...(document.needed.length === 0
        ? []
        : [
            paragraph(
              'To provide one: strategies/kernel/README.md, "A function that a patch newly needs".',
            ),
          ]),
    ),
    paragraph(
      'The file is under the licence of the kernel that it was made from. What to do next:',
    ),
    command('hvmmio compare', `--strategy ${shellWord(`kernel:${out}`)}`, '--strategy merged'),
  ];
}

function leftOut({ leftOut: bodies }: KernelDocument): Blocks[number] {
  const head = `${counted(bodies.length, 'body', 'bodies')} left out, which no scenario calls`;
  const items = bodies.map(({ file, line, function: name, reason, pointed }) => {
    const how = pointed ? 'reached through a table of functions alone' : 'reached by nothing';
    return item(`${name} (${file}:${line}), ${how}: ${reason}`);
  });
  return section(head, list(items));
}

function lackingItem({ name, way }: Lacking) {
  return item(`${name}, by ${way.slice(0, -1).join(' > ')}`);
}
