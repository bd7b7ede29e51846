import { type Boot, type Event, GRAPHICS, type KernelConfig } from '../../engine/index.ts';
import type { Axis } from '../../properties/settings/axis.ts';
import { EFI, EFIFB, SYSFB } from '../../properties/settings/kernel.ts';
import { everyOrder } from '../../properties/settings/load-orders.ts';
import { KIND, PATHS, withPath } from '../../properties/settings/path.ts';
import { varyBoot, withoutEvents } from '../../properties/settings/vary.ts';
import type { Choice, Input, InputId } from './input.ts';
import { countOrders, deviceOf, movedOrders } from './orders.ts';

/** Orders of a boot that are all run; of more, only those that move one device. */
const MOST_ORDERS = 720;

/** What one boot can have otherwise: its kernel, how that is started, and what its drivers do. */
export function bootInputs(boot: Boot, index: number, failing: boolean): Input[] {
  const input = (id: InputId, choices: readonly Choice[], whole = true): Input => ({
    id,
    boot: index,
    device: null,
    whole,
    choices,
  });
  const settings = [
    input('sysfb', kernelChoices(SYSFB, index)),
    input('efi', kernelChoices(EFI, index)),
    input('efifb', kernelChoices(EFIFB, index)),
  ];
  const orders = ordersOf(boot.events, failing);
  return [
    ...settings,
    ...(boot.via === null ? [] : viaInputs(index, input)),
    input('order', orders.choices.map(orderChoice(index)), orders.whole),
    ...eventInputs(boot, index),
  ];
}

function kernelChoices<Value>(axis: Axis<KernelConfig, Value>, index: number): Choice[] {
  return axis.values.map(({ label, value }) => ({
    label,
    vary: (given) => varyBoot(given, index, ({ kernel }) => ({ kernel: axis.with(kernel, value) })),
  }));
}

function viaInputs(
  index: number,
  input: (id: InputId, choices: readonly Choice[]) => Input,
): Input[] {
  const paths = PATHS.map(({ label, value }) => ({
    label,
    vary: (given: Parameters<Choice['vary']>[0]) =>
      varyBoot(given, index, ({ via }) => ({ via: via && withPath(via, value) })),
  }));
  const kinds = KIND.values.map(({ label, value }) => ({
    label,
    vary: (given: Parameters<Choice['vary']>[0]) =>
      varyBoot(given, index, ({ via }) => ({ via: via && KIND.with(via, value) })),
  }));
  return [input('kexec-path', paths), input('kexec-kind', kinds)];
}

function ordersOf(events: readonly Event[], failing: boolean) {
  const loadsGraphics = events.some((event) => deviceOf(event) === GRAPHICS);
  const all = failing && !loadsGraphics ? [...events, { probe: GRAPHICS }] : events;
  const whole = countOrders(all) <= MOST_ORDERS;
  const orders = [...(whole ? everyOrder(all) : movedOrders(all))];
  return { whole, choices: all === events ? orders : [[...events], ...orders] };
}

function orderChoice(index: number): (order: readonly Event[]) => Choice {
  return (order) => ({
    label: order.map(deviceOf).join(', '),
    order,
    vary: (given) => varyBoot(given, index, () => ({ events: order })),
  });
}

/** Whether each device's events happen at all; of several, also its first probe alone. */
function eventInputs({ events }: Boot, index: number): Input[] {
  return [...new Set(events.map(deviceOf))].map((device) => {
    const none: Choice = {
      label: 'none of it',
      vary: (given) => withoutEvents(given, index, device),
    };
    const choices: Choice[] = [{ label: 'as it is', vary: (given) => given }, none];
    if (events.filter((event) => deviceOf(event) === device).length > 1) {
      choices.push({
        label: 'only the first probe',
        vary: (given) =>
          varyBoot(given, index, (boot) => ({ events: onlyFirst(boot.events, device) })),
      });
    }
    return { id: 'events', boot: index, device, whole: true, choices };
  });
}

function onlyFirst(events: readonly Event[], device: string): Event[] {
  const first = events.findIndex((event) => deviceOf(event) === device);
  return events.filter((event, at) => at === first || deviceOf(event) !== device);
}
