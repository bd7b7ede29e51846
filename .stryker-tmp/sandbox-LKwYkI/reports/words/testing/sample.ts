import {
  type Blocks,
  code,
  command,
  item,
  left,
  list,
  memoryMap,
  paragraph,
  phrases,
  right,
  rows,
  section,
  table,
  title,
  under,
} from '../blocks.ts';

/** A document with one of everything. */
export const SAMPLE: Blocks = [
  title('original violates a_property'),
  paragraph([
    'Try ',
    { code: 'hvmmio run' },
    ' to see the eighth of 2000 machines on which it fails today.',
  ]),
  section('Nothing to show', list([]), paragraph('')),
  memoryMap('MMIO of the kernel', [
    { start: 0xf8000000, end: 0xfed40000, name: 'hyperv mmio', mark: null },
    { start: 0xf8000000, end: 0xf87fffff, name: null, mark: 'host framebuffer' },
  ]),
  section(
    'Scenario',
    rows([
      ['host', 'Gen2 x86_64'],
      ['nvme', 'root'],
      ['BARs', table([left('size'), left('bits')], [['16 KiB', '64-bit'], ['1 MiB']])],
    ]),
  ),
  section(
    'Cured by',
    list(['strategy: ideal', item('the order', list(['drm first']))]),
    section('Deeper', paragraph('Only so.')),
  ),
  phrases('What does not', ['any size', 'any order']),
  table(
    [left('property'), right('original'), right('low-end-always')],
    [['accepted', '630', '68'], under('rare', '1', ''), ['a group']],
  ),
  section(
    'Replay',
    command('hvmmio explain vm.json', `--strategy ${'s'.repeat(40)}`, '--property a'),
    paragraph('where the file holds:'),
    code('json', ['{"a":', '1}']),
  ),
];
