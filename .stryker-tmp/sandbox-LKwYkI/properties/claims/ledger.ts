/** What somebody said of these strategies. */
export interface Claim {
  /** `C` and two digits, or `K` and one for those about the strategies of 2026. */
  readonly id: string;
  /**
   * S0 to S4: the threads "[PATCH v2] PCI: hv: Allocate MMIO from above 4GB for the config window"
   * (2026-04-02; its reply of 2026-04-05), the reply of 2026-04-02 to v1, the May 2025 thread on
   * CONFIG_SYSFB, and the replies of 2026-04-28 and 2026-04-15. M: the merged patch, 016a25e4b0df.
   */
  readonly source: string;
  readonly claim: string;
  /** What its author takes for granted: completes "premises: ...". Null where nothing is. */
  readonly premises: string | null;
  /** How an ambiguous one is taken: completes "reads as: ...". Null where it is taken as it stands. */
  readonly reads: string | null;
}

/** A claim read within its premises, each null where there is nothing to say. */
export function claim(
  id: string,
  source: string,
  words: string,
  premises: string | null,
  reads: string | null,
): Claim {
  return { id, source, claim: words, premises, reads };
}

/** Every claim about strategies, in order; which way each falls is computed by the evaluator of the same id. */
export const ledger: readonly Claim[] = [
  claim(
    'C01',
    'S0',
    'In a Gen2 kdump kernel that is told lfb_base 0, pci-hyperv loaded before hyperv_drm gets its config window on the framebuffer and D0 entry is refused',
    'Gen2 with console support on, told 0, and the framebuffer where the host started it',
    'under original',
  ),
  claim(
    'C02',
    'S0',
    'In the first kernel this cannot happen, because the framebuffer is reserved there',
    'a Gen2 first kernel with SYSFB and EFI',
    'under original no config window of it is refused',
  ),
  claim(
    'C03',
    'S0',
    'A config window taken from above 4 GiB never conflicts with the framebuffer',
    null,
    'under high-config-window, on every kind of VM and in every kernel',
  ),
  claim(
    'C04',
    'S0',
    'Space above 4 GiB always suffices for config windows: they need only 8 KiB a device',
    null,
    'under high-config-window every config window is granted, whatever high MMIO the VM has',
  ),
  claim(
    'C05',
    'S0',
    'No PCI device offered to Linux VMs on Azure has a 32-bit BAR',
    null,
    'as lspci lists the devices of an Azure VM; the engine places them under original',
  ),
  claim(
    'C06',
    'S0, reply',
    'With the v2 patch the whole low MMIO range is in effect left to the framebuffer',
    "all BARs of the VM's devices are 64-bit",
    'under high-config-window no PCI window lies below 4 GiB, that of a dxg device included',
  ),
  claim(
    'C07',
    'S0, reply',
    'Reserving 64 MiB at the low end when the base is unknown leaves room for 32-bit BARs, which keep working',
    'a framebuffer of at most 64 MiB at the beginning of low MMIO, as the same reply says (C08, C09)',
    'under low-end-fallback, in a kernel that is told 0, a device with a 32-bit BAR works unless low MMIO is too small for it anyway',
  ),
  claim(
    'C08',
    'S0, reply',
    'The framebuffer always starts at the beginning of low MMIO space',
    null,
    'where the host puts it, before any driver moves it; what a kernel under original is told or reserves shows it',
  ),
  claim(
    'C09',
    'S0, reply',
    '64 MiB is the largest framebuffer',
    null,
    'the video memory that hyperv_drm is granted under original',
  ),
  claim(
    'C10',
    'S1',
    'x86_64, hyperv_drm, current tools: kdump by kexec_load fails, by kexec_file_load works',
    'a Gen2 VM with console support on and a framebuffer of at most 8 MiB, hyperv_drm loaded in the first kernel',
    'under original, whose kdump kernel probes its NVMe root disk first',
  ),
  claim('C11', 'S1', 'arm64: kdump fails by both', 'as C10, on arm64', 'under original, as C10'),
  claim(
    'C12',
    'S1',
    'kexec-tools 2.0.18: kexec_load works on x86_64 with hyperv_fb, and not with hyperv_drm',
    'as C10, with these tools',
    'under original, as C10',
  ),
  claim(
    'C13',
    'S1',
    'With the v2 patch both syscalls work on both architectures as long as no device has a 32-bit BAR',
    'Gen2, high MMIO, and no device with a 32-bit BAR',
    'under high-config-window every device works in the kdump kernel',
  ),
  claim(
    'C14',
    'S1',
    'With the v2 patch there is no conflict even if hyperv_drm moves the framebuffer',
    'Gen2',
    'under high-config-window no window, low and high ones included, lies over the framebuffer in a kdump kernel that starts with it moved',
  ),
  claim(
    'C15',
    'S1',
    'hyperv_drm does not move the framebuffer unless it needs more than 8 MiB',
    'Gen2, and hyperv_drm asks after the firmware driver has let go',
    'under original, in every kernel, whatever was probed before',
  ),
  claim(
    'C16',
    'S1',
    'The reservation always succeeds on Gen1, so only Gen2 is affected',
    null,
    'under original every Gen1 kernel reserves the BAR, and no window lies over the framebuffer',
  ),
  claim(
    'C17',
    'S2',
    'Without CONFIG_SYSFB even the first kernel of a Gen2 VM with an NVMe root disk fails to boot when the disk is probed before the graphics device',
    'Gen2 with console support on, no CVM',
    'under original',
  ),
  claim(
    'C18',
    'S2',
    'An OpenHCL (VTL2) guest is not affected and does not need CONFIG_SYSFB',
    'an OpenHCL guest',
    'under original every window is granted, clear of the framebuffer, with and without it',
  ),
  claim(
    'C19',
    'S2',
    'Whether a graphics driver is present makes no difference to the conflict',
    'the disk is probed first',
    'under original, in a first kernel without CONFIG_SYSFB, the host refuses the disk with the driver and without',
  ),
  claim(
    'C20',
    'S4',
    'The worked layouts for 4834x3622: bases f7800000, f6a00000, c0000000; reservations 68, 75, 128 MiB',
    null,
    'Gen2 x86_64 with nothing, 150 MiB and 1 GiB asked for, under half-capped',
  ),
  claim(
    'C21',
    'S4',
    "On a VM with 136 MiB of low MMIO, 128 MiB cannot be reserved, because the vTPM's range leaves 117.25 MiB",
    'Gen2 x86_64 with low base f7800000',
    'by a guest with the cut of merged that asks for 128 MiB from the base, 128mib-at-the-base',
  ),
  claim(
    'C22',
    'S4',
    'half-capped makes every Gen2 VM safe in the kdump kernel',
    'no CVM: the same proposal leaves those out',
    'under half-capped no window of a kdump kernel lies over the framebuffer; noefi, which some kdump command lines have, and an efifb that is held included',
  ),
  claim(
    'C23',
    'S4',
    'Gen1, T = 1 GiB, 128 MiB framebuffer: hyperv_drm has to use high MMIO',
    null,
    'under original, half-capped and merged, whatever is probed first',
  ),
  claim(
    'C24',
    'S4',
    'On Gen1 the conflict is inevitable only where the framebuffer needs more than 108 MiB',
    'a framebuffer of at most 108 MiB',
    'a guest that reserves 108 MiB at the BAR, 108mib-at-the-bar, has none, though the kdump kernel probes the disk first',
  ),
  claim(
    'C25',
    'S3',
    'Gen1, 128 MiB framebuffer: trouble if the load order differs between the first and the kdump kernel; none if it is the same',
    'the graphics driver comes first in the first kernel where the order differs: the order that the thread warns of',
    'under merged, of hyperv_drm and an NVMe disk; trouble is a window over the framebuffer in the kdump kernel',
  ),
  claim(
    'C26',
    'S4',
    'CVMs have no framebuffer, so nothing need be reserved for them',
    null,
    'under half-capped, which reserves nothing there, no window of a CVM lies over a framebuffer',
  ),
  claim(
    'C27',
    'S3',
    'A Gen1 kdump kernel is still told f8000000, 64 MiB, after the framebuffer moved',
    null,
    null,
  ),
  claim(
    'C28',
    'M',
    'Half of the space below 4 GiB, capped at 128 MiB, is enough for every resolution on Gen2',
    'SYSFB and EFI',
    'under merged the reservation holds all of the framebuffer, in every kernel, also where hyperv_drm has moved it because efifb was held',
  ),
  claim(
    'C29',
    'M',
    'Gen1 VMs whose framebuffer needs at most 64 MiB have no conflict',
    'Gen1, a framebuffer of at most 64 MiB',
    'under merged no window lies over the framebuffer, in any kernel',
  ),
  claim(
    'C30',
    'M, review',
    'Limiting the reservation to half avoids exhausting low MMIO on a host with 128 MiB of it',
    'Gen2 with 128 MiB of low MMIO, and one device',
    'under merged a config window, and the window of one device with a 32-bit BAR, still find room there where any guest would find it',
  ),
  claim(
    'C31',
    'M',
    'Reserving in CVMs too costs them nothing they need',
    'the devices that CVMs are offered: NVMe disks and network functions, with 64-bit BARs',
    'under merged no window of a CVM is starved',
  ),
  claim(
    'C32',
    'ours',
    'On a lab Gen2 VM with 128 MiB of low MMIO, merged leaves room for fewer 16 MiB 32-bit BAR devices than original did',
    'Gen2, 128 MiB of low MMIO, 1920x1080',
    'six such devices probed in a row; those that work under merged and under original are counted',
  ),
  claim(
    'K1',
    'ours',
    'In an SNP or TDX guest with console support off nothing differs between merged-v1 and merged',
    'SNP or TDX, console support off',
    'every device fares alike under both, whatever its BARs; a counterexample is shown under merged',
  ),
  claim(
    'K2',
    'ours',
    'The 5.15 backport protects whatever mainline protects',
    null,
    'where under mainline no window lies over the framebuffer, none does under stable-5.15',
  ),
  claim(
    'K3',
    'ours',
    'On an OpenVMM host the framebuffer is where mainline guesses it',
    'kernels booted by EFI',
    'in every kernel, told the address or not, the framebuffer that the host holds lies in the reservation of mainline',
  ),
  claim(
    'K4',
    'ours',
    'high-first loses nothing that high-config-window had on hosts without high MMIO',
    'a host without high MMIO',
    'each device that works under high-config-window, the graphics device included, works under high-first',
  ),
];
