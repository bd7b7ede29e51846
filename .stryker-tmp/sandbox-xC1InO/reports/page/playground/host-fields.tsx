import { named } from '../../../properties/settings/axis.ts';
import {
  ARCH,
  FIRMWARE,
  GENERATION,
  ISOLATION,
  VMM,
} from '../../../properties/settings/host-type.ts';
import { CheckField, Group, SelectField, TextField } from './fields.tsx';
import type { HostForm } from './form.ts';
import { Section } from './section.tsx';

interface HostFieldsProps {
  readonly host: HostForm;
  readonly change: (change: Partial<HostForm>) => void;
}

const HIGH_MMIO = [named('range'), named('none')];
const SCREEN = [named('resolution'), named('framebuffer')];

/** What the owner of the VM asked of its host. */
export function HostFields({ host, change }: HostFieldsProps) {
  return (
    <Section title="Host">
      <div class="fields">
        <HostType host={host} change={change} />
        <TextField
          label="Low MMIO asked for"
          hint="nothing; or 128MiB"
          path={['host', 'lowMmio']}
          value={host.lowMmio}
          onChange={(lowMmio) => change({ lowMmio })}
        />
        <CheckField
          label="Console support"
          path={['host', 'console']}
          value={host.console}
          onChange={(console) => change({ console })}
        />
      </div>
      <HighMmio host={host} change={change} />
      <Screen host={host} change={change} />
    </Section>
  );
}

function HostType({ host, change }: HostFieldsProps) {
  return (
    <>
      <SelectField
        label="VMM"
        path={['host', 'vmm']}
        value={host.vmm}
        options={VMM.values}
        onChange={(vmm) => change({ vmm })}
      />
      <SelectField
        label="Generation"
        path={['host', 'generation']}
        value={host.generation}
        options={GENERATION.values}
        onChange={(generation) => change({ generation })}
      />
      <SelectField
        label="Architecture"
        path={['host', 'arch']}
        value={host.arch}
        options={ARCH.values}
        onChange={(arch) => change({ arch })}
      />
      <SelectField
        label="Isolation"
        path={['host', 'isolation']}
        value={host.isolation}
        options={ISOLATION.values}
        onChange={(isolation) => change({ isolation })}
      />
      <SelectField
        label="Firmware"
        path={['host', 'firmware']}
        value={host.firmware}
        options={FIRMWARE.values}
        onChange={(firmware) => change({ firmware })}
      />
    </>
  );
}

function HighMmio({ host, change }: HostFieldsProps) {
  return (
    <Group legend="High MMIO" path={['host', 'highMmio']}>
      <SelectField
        label="Given as"
        path={['host', 'highMmio', 'kind']}
        value={host.highMmio}
        options={HIGH_MMIO}
        onChange={(highMmio) => change({ highMmio })}
      />
      {host.highMmio === 'none' ? null : (
        <>
          <TextField
            label="First address"
            path={['host', 'highMmio', 0]}
            value={host.highStart}
            onChange={(highStart) => change({ highStart })}
          />
          <TextField
            label="Last address"
            path={['host', 'highMmio', 1]}
            value={host.highEnd}
            onChange={(highEnd) => change({ highEnd })}
          />
        </>
      )}
    </Group>
  );
}

function Screen({ host, change }: HostFieldsProps) {
  return (
    <Group legend="Framebuffer" path={['host', 'resolution']}>
      <SelectField
        label="Given by"
        path={['host', 'screen']}
        value={host.screen}
        options={SCREEN}
        onChange={(screen) => change({ screen })}
      />
      {host.screen === 'framebuffer' ? (
        <TextField
          label="Size"
          path={['host', 'framebuffer']}
          value={host.framebuffer}
          onChange={(framebuffer) => change({ framebuffer })}
        />
      ) : (
        <>
          <TextField
            narrow
            label="Width"
            path={['host', 'resolution', 0]}
            value={host.width}
            onChange={(width) => change({ width })}
          />
          <TextField
            narrow
            label="Height"
            path={['host', 'resolution', 1]}
            value={host.height}
            onChange={(height) => change({ height })}
          />
        </>
      )}
    </Group>
  );
}
