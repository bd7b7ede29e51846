/** What somebody said of these strategies. */
export interface Claim {
  /** `C` and two digits. */
  readonly id: string;
  /**
   * S0 to S4: the threads "[PATCH v2] PCI: hv: Allocate MMIO from above 4GB for the config window"
   * (2026-04-02; its reply of 2026-04-05), the reply of 2026-04-02 to v1, the May 2025 thread on
   * CONFIG_SYSFB, and the replies of 2026-04-28 and 2026-04-15. M: the merged patch, 016a25e4b0df.
   */
  readonly source: string;
  readonly claim: string;
  /** How an ambiguous one is taken: completes "reads as: ...". Null where it is taken as it stands. */
  readonly reads: string | null;
}

function claim(id: string, source: string, words: string, reads: string | null = null): Claim {
  return { id, source, claim: words, reads };
}

/** Every claim, in order; which way each falls is computed by the evaluator of the same id. */
export const ledger: readonly Claim[] = [
  claim(
    'C01',
    'S0',
    'In a Gen2 kdump kernel that is told lfb_base 0, pci-hyperv loaded before hyperv_drm gets its config window on the framebuffer and D0 entry is refused',
    'under original, where the first kernel left the framebuffer at its place',
  ),
  claim(
    'C02',
    'S0',
    'In the first kernel this cannot happen, because the framebuffer is reserved there',
    'under original, in a Gen2 first kernel with SYSFB and EFI no config window is refused',
  ),
  claim(
    'C03',
    'S0',
    'A config window taken from above 4 GiB never conflicts with the framebuffer',
    'under high-config-window, on every kind of VM and in every kernel',
  ),
  claim(
    'C04',
    'S0',
    'Space above 4 GiB always suffices for config windows: they need only 8 KiB a device',
    'under high-config-window every config window is granted, whatever high MMIO the VM has',
  ),
  claim('C05', 'S0', 'No PCI device offered to Linux VMs on Azure has a 32-bit BAR'),
  claim(
    'C06',
    'S0, reply',
    'With the v2 patch the whole low MMIO range is in effect left to the framebuffer',
    'under high-config-window no PCI window lies below 4 GiB',
  ),
  claim(
    'C07',
    'S0, reply',
    'Reserving 64 MiB at the low end when the base is unknown leaves room for 32-bit BARs, which keep working',
    'under low-end-fallback, in a kernel that is told 0, a device with a 32-bit BAR works unless low MMIO is too small for it anyway',
  ),
  claim(
    'C08',
    'S0, reply',
    'The framebuffer always starts at the beginning of low MMIO space',
    'where the host puts it, before any driver moves it',
  ),
  claim('C09', 'S0, reply', '64 MiB is the largest framebuffer'),
  claim(
    'C10',
    'S1',
    'x86_64, hyperv_drm, current tools: kdump by kexec_load fails, by kexec_file_load works',
    'under original, a Gen2 VM with a framebuffer of at most 8 MiB whose kdump kernel probes its NVMe root disk first',
  ),
  claim('C11', 'S1', 'arm64: kdump fails by both', 'as C10, on arm64'),
  claim(
    'C12',
    'S1',
    'kexec-tools 2.0.18: kexec_load works on x86_64 with hyperv_fb, and not with hyperv_drm',
    'as C10, with these tools',
  ),
  claim(
    'C13',
    'S1',
    'With the v2 patch both syscalls work on both architectures as long as no device has a 32-bit BAR',
    'under high-config-window every device of a Gen2 VM with high MMIO works in the kdump kernel',
  ),
  claim(
    'C14',
    'S1',
    'With the v2 patch there is no conflict even if hyperv_drm moves the framebuffer',
    'under high-config-window no config window is refused by a kernel that starts with the framebuffer moved',
  ),
  claim(
    'C15',
    'S1',
    'hyperv_drm does not move the framebuffer unless it needs more than 8 MiB',
    'under original on Gen2, where it asks for memory after the firmware driver has let go',
  ),
  claim(
    'C16',
    'S1',
    'The reservation always succeeds on Gen1, so only Gen2 is affected',
    'under original every Gen1 kernel reserves the BAR, and no window lies over the framebuffer',
  ),
  claim(
    'C17',
    'S2',
    'Without CONFIG_SYSFB even the first kernel of a Gen2 VM with an NVMe root disk fails to boot when the disk is probed before the graphics device',
    'under original, on VMs that are no CVMs',
  ),
  claim(
    'C18',
    'S2',
    'An OpenHCL (VTL2) guest is not affected and does not need CONFIG_SYSFB',
    'under original every window is granted, clear of the framebuffer, with and without it',
  ),
  claim(
    'C19',
    'S2',
    'Whether a graphics driver is present makes no difference to the conflict',
    'under original, without CONFIG_SYSFB, the disk fares as if the driver were not loaded',
  ),
  claim(
    'C20',
    'S4',
    'The worked layouts for 4834x3622: bases f7800000, f6a00000, c0000000; reservations 68, 75, 128 MiB',
    'Gen2 x86_64 with nothing, 150 MiB and 1 GiB asked for, under half-capped',
  ),
  claim(
    'C21',
    'S4',
    "On a VM with 136 MiB of low MMIO, 128 MiB cannot be reserved, because the vTPM's range leaves 117.25 MiB",
    "Gen2 x86_64 with low base f7800000, with merged's cut",
  ),
  claim(
    'C22',
    'S4',
    'half-capped makes every Gen2 VM safe in the kdump kernel',
    'no window of a kdump kernel lies over the framebuffer, CVMs with console support and noefi included',
  ),
  claim(
    'C23',
    'S4',
    'Gen1, T = 1 GiB, 128 MiB framebuffer: hyperv_drm has to use high MMIO',
    'under original, half-capped and merged, whatever is probed first',
  ),
  claim(
    'C24',
    'S4',
    'On Gen1 the conflict is inevitable only where the framebuffer needs more than 108 MiB',
    'up to 108 MiB a guest that reserves all of it at the BAR has none, though the kdump kernel probes the disk first',
  ),
  claim(
    'C25',
    'S3',
    'Gen1, 128 MiB framebuffer: trouble if the load order differs between the first and the kdump kernel; none if it is the same',
    'under merged, of hyperv_drm and an NVMe disk; trouble is a window over the framebuffer in the kdump kernel',
  ),
  claim(
    'C26',
    'S4',
    'CVMs have no framebuffer, so nothing need be reserved for them',
    'under half-capped, which reserves nothing there, no window of a CVM lies over a framebuffer',
  ),
  claim(
    'C27',
    'S3',
    'A Gen1 kdump kernel is still told f8000000, 64 MiB, after the framebuffer moved',
  ),
  claim(
    'C28',
    'M',
    'Half of the space below 4 GiB, capped at 128 MiB, is enough for every resolution on Gen2',
    'under merged, with SYSFB and EFI, the reservation holds all of the framebuffer',
  ),
  claim(
    'C29',
    'M',
    'Gen1 VMs whose framebuffer needs at most 64 MiB have no conflict',
    'under merged no window lies over the framebuffer, in any kernel',
  ),
  claim(
    'C30',
    'M, review',
    'Limiting the reservation to half avoids exhausting low MMIO on a host with 128 MiB of it',
    'under merged a config window, and the window of one device with a 32-bit BAR, still find room there',
  ),
  claim(
    'C31',
    'M',
    'Reserving in CVMs too costs them nothing they need',
    'under merged no window of a CVM is starved, whatever its devices',
  ),
  claim(
    'C32',
    'ours',
    'On a lab Gen2 VM with 128 MiB of low MMIO, merged leaves room for fewer 16 MiB 32-bit BAR devices than original did',
    'at 1920x1080, six such devices probed in a row; those that work are counted',
  ),
];
