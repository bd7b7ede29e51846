import { CheckField, Group, plain, SelectField, TextField } from './fields.tsx';
import type { HostForm } from './form.ts';
import { Section } from './section.tsx';

interface HostFieldsProps {
  readonly host: HostForm;
  readonly change: (change: Partial<HostForm>) => void;
}

const ISOLATION = [
  ['none', 'none'],
  ['vbs', 'vbs (CVM)'],
  ['snp', 'snp (CVM)'],
  ['tdx', 'tdx (CVM)'],
] as const;
const FIRMWARE = [
  ['acpi', 'acpi'],
  ['devicetree', 'devicetree (OpenHCL)'],
] as const;

/** What the owner of the VM asked of Hyper-V. */
export function HostFields({ host, change }: HostFieldsProps) {
  return (
    <Section title="Host">
      <div class="fields">
        <Kind host={host} change={change} />
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

function Kind({ host, change }: HostFieldsProps) {
  return (
    <>
      <SelectField
        label="Generation"
        path={['host', 'generation']}
        value={host.generation}
        options={plain(2, 1)}
        onChange={(generation) => change({ generation })}
      />
      <SelectField
        label="Architecture"
        path={['host', 'arch']}
        value={host.arch}
        options={plain('x86_64', 'arm64')}
        onChange={(arch) => change({ arch })}
      />
      <SelectField
        label="Isolation"
        path={['host', 'isolation']}
        value={host.isolation}
        options={ISOLATION}
        onChange={(isolation) => change({ isolation })}
      />
      <SelectField
        label="Firmware"
        path={['host', 'firmware']}
        value={host.firmware}
        options={FIRMWARE}
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
        options={plain('range', 'none')}
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
        options={plain('resolution', 'framebuffer')}
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
