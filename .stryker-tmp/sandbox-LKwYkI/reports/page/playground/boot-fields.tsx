import { EFIFB } from '../../../properties/settings/kernel.ts';
import { FB0, KIND, SCREEN_INFO, SYSCALL } from '../../../properties/settings/path.ts';
import { addBoot, changeAt, removeAt } from './edit.ts';
import { EventRows } from './event-rows.tsx';
import { CheckField, SelectField, TextField } from './fields.tsx';
import type { BootForm, Form, ViaForm } from './form.ts';
import { Section } from './section.tsx';

interface BootsProps {
  readonly form: Form;
  readonly edit: (change: (form: Form) => Form) => void;
}

/** The kernels one after another: how each was started, its settings, and its events. */
export function BootFields({ form, edit }: BootsProps) {
  return (
    <>
      {form.boots.map((boot, at) => (
        <BootGroup
          key={at}
          {...{ boot, at }}
          devices={form.devices}
          change={(change) =>
            edit((before) => ({ ...before, boots: changeAt(before.boots, at, change) }))
          }
          remove={() => edit((before) => ({ ...before, boots: removeAt(before.boots, at) }))}
        />
      ))}
      <p class="buttons">
        <button type="button" onClick={() => edit(addBoot)}>
          Add a boot
        </button>
      </p>
    </>
  );
}

interface BootProps {
  readonly boot: BootForm;
  readonly at: number;
  readonly devices: Form['devices'];
  readonly change: (change: Partial<BootForm>) => void;
  readonly remove: () => void;
}

function BootGroup({ boot: { via, kernel, events }, at, devices, change, remove }: BootProps) {
  const path = ['boots', at, 'kernel'];
  return (
    <Section title={at === 0 ? 'Boot 0: power-on' : `Boot ${at}: ${via.kind}`}>
      {at === 0 ? null : (
        <ViaFields via={via} at={at} change={(some) => change({ via: { ...via, ...some } })} />
      )}
      <div class="fields">
        <CheckField
          label="CONFIG_SYSFB"
          path={[...path, 'sysfb']}
          value={kernel.sysfb}
          onChange={(sysfb) => change({ kernel: { ...kernel, sysfb } })}
        />
        <CheckField
          label="EFI"
          path={[...path, 'efi']}
          value={kernel.efi}
          onChange={(efi) => change({ kernel: { ...kernel, efi } })}
        />
        <SelectField
          label="efifb's memory"
          path={[...path, 'efifb']}
          value={kernel.efifb}
          options={EFIFB.values}
          onChange={(efifb) => change({ kernel: { ...kernel, efifb } })}
        />
      </div>
      <EventRows boot={at} {...{ events, devices }} change={(some) => change({ events: some })} />
      {at === 0 ? null : (
        <p class="buttons">
          <button type="button" onClick={remove}>
            {`Remove boot ${at}`}
          </button>
        </p>
      )}
    </Section>
  );
}

interface ViaProps {
  readonly via: ViaForm;
  readonly at: number;
  readonly change: (change: Partial<ViaForm>) => void;
}

function ViaFields({ via, at, change }: ViaProps) {
  const path = ['boots', at, 'via'];
  return (
    <div class="fields">
      <SelectField
        label="Started by"
        path={[...path, 'kind']}
        value={via.kind}
        options={KIND.values}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        label="System call"
        path={[...path, 'syscall']}
        value={via.syscall}
        options={SYSCALL.values}
        onChange={(syscall) => change({ syscall })}
      />
      <TextField
        label="kexec-tools"
        hint="newest; or 2.0.18"
        path={[...path, 'tools']}
        value={via.tools}
        onChange={(tools) => change({ tools })}
      />
      <SelectField
        label="/dev/fb0"
        path={[...path, 'fb0']}
        value={via.fb0}
        options={FB0.values}
        onChange={(fb0) => change({ fb0 })}
      />
      <SelectField
        label="screen_info"
        path={[...path, 'screenInfo']}
        value={via.screenInfo}
        options={SCREEN_INFO.values}
        onChange={(screenInfo) => change({ screenInfo })}
      />
    </div>
  );
}
