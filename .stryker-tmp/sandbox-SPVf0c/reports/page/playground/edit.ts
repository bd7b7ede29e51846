import { type BootForm, type DeviceForm, type Form, GRAPHICS_KEY, USUAL_DXG } from './form.ts';

/** The list with one item changed. */
export function changeAt<Item>(list: readonly Item[], at: number, change: Partial<Item>): Item[] {
  return list.map((item, index) => (index === at ? { ...item, ...change } : item));
}

export function removeAt<Item>(list: readonly Item[], at: number): Item[] {
  return list.filter((_, index) => index !== at);
}

/** The list with one item in another place; as it was where there is no such place. */
export function moveTo<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  if (to < 0 || to >= list.length) return list;
  return removeAt(list, from).toSpliced(to, 0, ...list.slice(from, from + 1));
}

/** The form with one more device, of which every kernel's last event is the probe. */
export function addDevice(form: Form, type: DeviceForm['type']): Form {
  const key = Math.max(GRAPHICS_KEY, ...form.devices.map((device) => device.key)) + 1;
  const stem = type === 'dxg' ? 'gpu' : 'pci';
  const taken = form.devices.map(({ id }) => id);
  let number = 0;
  while (taken.includes(`${stem}${number}`)) number += 1;
  const bars = type === 'dxg' ? [] : [{ size: '1MiB', bits: 64 as const }];
  const device = { key, id: `${stem}${number}`, type, bars, dxg: USUAL_DXG, root: false };
  return {
    ...form,
    devices: [...form.devices, device],
    boots: form.boots.map((boot) => ({
      ...boot,
      events: [...boot.events, { verb: 'probe', device: key }],
    })),
  };
}

/** The form without a device and without its events. */
export function removeDevice(form: Form, at: number): Form {
  const key = form.devices[at]?.key;
  return {
    ...form,
    devices: removeAt(form.devices, at),
    boots: form.boots.map((boot) => ({
      ...boot,
      events: boot.events.filter(({ device }) => device !== key),
    })),
  };
}

/** The form with one more boot, by kdump and otherwise like the last one, removals left out. */
export function addBoot(form: Form): Form {
  const last = form.boots.at(-1);
  if (last === undefined) return form;
  const events = last.events.filter(
    ({ verb, device }, at) =>
      verb === 'probe' && last.events.findIndex((other) => other.device === device) === at,
  );
  const boot: BootForm = { ...last, events };
  return { ...form, boots: [...form.boots, boot] };
}
