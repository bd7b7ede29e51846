import { BAR_WIDTHS } from '../../../properties/settings/bars.ts';
import { addDevice, changeAt, removeAt, removeDevice } from './edit.ts';
import { CheckField, Group, SelectField, TextField } from './fields.tsx';
import type { BarForm, DeviceForm, Form } from './form.ts';
import { Section } from './section.tsx';

interface DevicesProps {
  readonly devices: Form['devices'];
  readonly edit: (change: (form: Form) => Form) => void;
}

/** The devices, each with its BARs or its window. */
export function DeviceFields({ devices, edit }: DevicesProps) {
  return (
    <Section title="Devices">
      {devices.map((device, at) => (
        <DeviceGroup
          key={device.key}
          device={device}
          at={at}
          change={(change) =>
            edit((form) => ({ ...form, devices: changeAt(form.devices, at, change) }))
          }
          remove={() => edit((form) => removeDevice(form, at))}
        />
      ))}
      <p class="buttons">
        <button type="button" onClick={() => edit((form) => addDevice(form, 'pci'))}>
          Add a PCI device
        </button>
        <button type="button" onClick={() => edit((form) => addDevice(form, 'dxg'))}>
          Add a dxg device
        </button>
      </p>
    </Section>
  );
}

interface DeviceProps {
  readonly device: DeviceForm;
  readonly at: number;
  readonly change: (change: Partial<DeviceForm>) => void;
  readonly remove: () => void;
}

function DeviceGroup({ device, at, change, remove }: DeviceProps) {
  const { id, type, bars, dxg, root } = device;
  return (
    <Group legend={`Device ${at}: ${id}`} path={['devices', at]}>
      <TextField
        label="Id"
        path={['devices', at, 'id']}
        value={id}
        onChange={(value) => change({ id: value })}
      />
      <CheckField
        label="Root file system"
        path={['devices', at, 'root']}
        value={root}
        onChange={(value) => change({ root: value })}
      />
      {type === 'dxg' ? (
        <TextField
          label="Size of its window"
          path={['devices', at, 'dxg']}
          value={dxg}
          onChange={(value) => change({ dxg: value })}
        />
      ) : (
        <Bars bars={bars} device={at} change={(value) => change({ bars: value })} />
      )}
      <p class="buttons">
        <button type="button" onClick={remove} aria-label={`Remove device ${id}`}>
          Remove device
        </button>
      </p>
    </Group>
  );
}

interface BarsProps {
  readonly bars: readonly BarForm[];
  readonly device: number;
  readonly change: (bars: readonly BarForm[]) => void;
}

const NEW_BAR: BarForm = { size: '4KiB', bits: 64 };

function Bars({ bars, device, change }: BarsProps) {
  return (
    <>
      {bars.map((bar, at) => (
        <div class="bar-fields" key={at}>
          <TextField
            narrow
            label={`BAR ${at}`}
            path={['devices', device, 'bars', at, 'size']}
            value={bar.size}
            onChange={(size) => change(changeAt(bars, at, { size }))}
          />
          <SelectField
            label={`BAR ${at} bits`}
            path={['devices', device, 'bars', at, 'bits']}
            value={bar.bits}
            options={BAR_WIDTHS}
            onChange={(bits) => change(changeAt(bars, at, { bits }))}
          />
          <button
            type="button"
            aria-label={`Remove BAR ${at}`}
            onClick={() => change(removeAt(bars, at))}
          >
            {'\u2212'}
          </button>
        </div>
      ))}
      <p class="buttons">
        <button type="button" onClick={() => change([...bars, NEW_BAR])}>
          Add a BAR
        </button>
      </p>
    </>
  );
}
