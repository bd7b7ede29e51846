import type { Origin } from '../../../properties/tune/member.ts';
import {
  DOCUMENTED,
  declare,
  EACH_RANGE,
  FUNCTION,
  HELPER,
  quoted,
  searchTopDown,
} from './allocation.ts';
import { CONFIG, configTop, HEADER, PCI } from './config-top.ts';
import type { KernelText } from './kernel-text.ts';

const RANGE_MIN = {
  like: /(?<=\n)\n?\t\trange_min = iter->start;/,
  words: '"range_min = iter->start;"',
};
const EXIT = quoted('\nexit:\n');

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
