/** The file that `new-strategy` writes: a strategy that works as it is, explained line by line. */
export function strategyTemplate(id: string): string {
  return TEMPLATE.replace('@ID@', id);
}

const TEMPLATE = `import { defineStrategy, MIB } from 'hvmmio';

// A strategy: what a Linux guest on Hyper-V keeps free for the framebuffer, and where it puts PCI windows.
// Addresses and sizes are plain numbers, in bytes; ranges include both their ends. From 'hvmmio' come KIB,
// MIB, GIB, FOUR_GIB (2^32) and MAX_ADDRESS (2^52 - 1) too, alignDown(address, align) and
// alignUp(address, align), and the types, such as GuestView, for an editor to show.
//
// What it is shown is frozen. It must answer alike whenever it is asked alike, and within 30 seconds.

export default defineStrategy({
  // What commands and tables call it: lower-case letters, digits, dots and dashes.
  id: '@ID@',
  // One line: what it does.
  summary: '32 MiB from lfb_base, or else from the first VMBus range; nothing in a CVM',
  // Where it was proposed: a thread, a commit, or you.
  source: 'a proposal of my own',

  // What to keep free, asked once in every boot of a kernel, before any driver is probed. A guest sees:
  //   guest.efi        booted by EFI: true on Gen2 (unless with noefi), false on Gen1
  //   guest.sysfb      built with CONFIG_SYSFB; without it lfbBase is 0
  //   guest.lfbBase    where screen_info says that the framebuffer starts; 0 if the kernel is not told,
  //                    as many kdump kernels are not
  //   guest.lfbSize    the size that goes with it: 3 MiB, whatever the framebuffer is; or 0
  //   guest.videoBar   { start, end }: BAR 0 of the Gen1 video function, or null
  //   guest.ranges     VMBus MMIO ranges, [{ start, end }, ...], in the driver's order, which begins with
  //                    the low one: never empty
  //   guest.isolation  'none', or 'vbs', 'snp' or 'tdx' in a CVM, which has no framebuffer
  // It does not see how large the framebuffer is, nor where it really is. That is the difficulty.
  reserve(guest) {
    // null reserves nothing.
    if (guest.isolation !== 'none') return null;
    // Gen1: the BAR says where the framebuffer is and how large it may get.
    const bar = guest.videoBar;
    if (bar !== null) return { start: bar.start, size: bar.end - bar.start + 1 };
    // Gen2: a guess. start and size must be whole pages of 4096 bytes; a start of 0 reserves nothing.
    const start = guest.lfbBase || guest.ranges[0].start;
    return { start, size: 32 * MIB };
  },

  // Where a PCI window may go. window is one of
  //   'config'  a device's config window of 8 KiB, the one that the host refuses over the framebuffer
  //   'low'     for its 32-bit BARs
  //   'high'    for its 64-bit BARs
  //   'dxg'     of a paravirtual GPU
  // usual is where the kernel puts it: { min, max, from }, bounds that include their ends, searched from
  // the 'bottom' up or from the 'top' down. For example, config windows from above 4 GiB:
  //   window === 'config' ? { ...usual, min: FOUR_GIB } : usual
  place(_window, usual) {
    return usual;
  },

  // CONFIG_SYSFB as this proposal builds it; built is how the kernel was built otherwise, and firmware is
  // 'acpi' or 'devicetree'. To select it wherever there is ACPI: built || firmware === 'acpi'
  sysfb(built, _firmware) {
    return built;
  },

  // Whether low MMIO ends exactly below the virtual TPM, at fed3ffff, as since the merged fix. Kernels
  // before it end at fed40000, one byte into the virtual TPM.
  exactVtpmCut: false,
});
`;
