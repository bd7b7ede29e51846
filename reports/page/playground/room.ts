import type { Scenario } from '../../../engine/index.ts';

/** The form has a row for each event, in which every device can be chosen, and a row for each BAR. */
const MOST = { choices: 20_000, bars: 1000 };

/** Why a scenario is too large to be shown on a page at once; null where it is not. */
export function tooLarge({ devices, boots }: Scenario): string | null {
  const events = boots.reduce((sum, boot) => sum + boot.events.length, 0);
  const bars = devices.reduce(
    (sum, device) => sum + ('bars' in device ? device.bars.length : 0),
    0,
  );
  if (events * (devices.length + 1) <= MOST.choices && bars <= MOST.bars) return null;
  const found = `found ${events} events of ${devices.length} devices with ${bars} BARs`;
  return `${found}, expected fewer: the page has a row for each, "hvmmio run" takes them`;
}
