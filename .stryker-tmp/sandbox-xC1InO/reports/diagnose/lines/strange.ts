import type { Recogniser } from './recogniser.ts';

/** Starts of lines that drivers write of what matters here. */
const OURS =
  /^(?:hv_pci|hyperv_drm|hyperv_fb|efifb|pci_bus|Linux version|Command line|BIOS-e820|ACPI: SRAT: Node|SRAT: Node)\b/;
/** What they also write, which says nothing here. */
const HARMLESS =
  /^(?:efifb: (?:probing|mode is|scrolling|Truecolor|Pseudocolor|No )|pci_bus \S+: (?:busn_res|No busn|resource \d+ \[(?:io|bus)|root bus resource \[(?:io|bus|mem 0x000))|hyperv_(?:drm|fb)(?: [0-9a-f:.]+)?: (?:vgaarb|externally supported)|BIOS-e820: \[mem \S+ )/;

/** Whether a line that no recogniser understood looks like one that should have been. */
export function isStrange(text: string): boolean {
  return OURS.test(text) && !HARMLESS.test(text);
}

/** Understands nothing: it has lines looked at that no other recogniser is for. */
export const strange: Recogniser = {
  marks: ['hv_pci ', 'hyperv_drm ', 'hyperv_fb: ', 'efifb: '],
  read: () => null,
};
