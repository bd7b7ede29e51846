import type { Saying } from '../facts.ts';
import type { Recogniser } from './recogniser.ts';

const BEGINS =
  /^(?:BUG: kernel NULL pointer|BUG: unable to handle|Unable to handle kernel|Oops: |general protection fault)/;
const PLACE = /^(?:RIP: 0010|pc ):.{0,60}\[(\w{1,20})\]/;
const OURS = /^(?:hv_vmbus|pci_hyperv|hv_pci|hyperv_drm|hyperv_fb)$/;

/** A kernel that faults: where the line that names the place says a driver of ours, told so. */
export function faults(): Recogniser {
  let begun = false;
  return {
    marks: ['BUG: ', 'Oops: ', 'handle kernel', 'protection fault', 'RIP: ', 'pc : '],
    read(message) {
      if (BEGINS.test(message)) {
        const says: Saying[] = begun ? [] : [{ type: 'trouble', trouble: 'oops', guid: null }];
        begun = true;
        return says.length === 0 ? null : { says };
      }
      const [, module = ''] = PLACE.exec(message) ?? [];
      if (!begun || module === '') return null;
      begun = false;
      if (!OURS.test(module)) return null;
      return { says: [{ type: 'trouble', trouble: 'vmbus-oops', guid: null }] };
    },
  };
}
