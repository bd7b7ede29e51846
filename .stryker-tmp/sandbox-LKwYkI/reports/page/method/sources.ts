interface Source {
  /** How strategies and comments in the code name it. */
  readonly id: string;
  readonly words: string;
}

/** The public record that the model rests on. */
export const SOURCES: readonly Source[] = [
  {
    id: 'S0',
    words:
      '"[PATCH v2] PCI: hv: Allocate MMIO from above 4GB for the config window", 2026-04-02, and the reply of 2026-04-05',
  },
  { id: 'S1', words: 'reply of 2026-04-02 to v1 of the same: how kexec passes the framebuffer on' },
  { id: 'S2', words: 'the May 2025 thread on CONFIG_HYPERV selecting SYSFB' },
  { id: 'S3', words: 'reply of 2026-04-28: a trace of a Gen1 VM, sizes on Azure' },
  {
    id: 'S4',
    words: "reply of 2026-04-15: the host's behaviour as pseudo code, the proposal a) b) c)",
  },
  {
    id: 'merged fix',
    words:
      '"Drivers: hv: vmbus: Improve the logic of reserving fb_mmio on Gen2 VMs", v3, 2026-05-07, commit 016a25e4b0df',
  },
];
