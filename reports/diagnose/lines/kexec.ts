import { byPattern, type Recogniser } from './recogniser.ts';

/** How the next kernel is loaded, as loaders and people write it. */
export const kexec: readonly Recogniser[] = [
  byPattern('kexec', /\bkexec_file_load\b|\bkexec .{0,80} (?:-s|--kexec-file-syscall)\b/, () => [
    { type: 'syscall', value: 'kexec_file_load' },
  ]),
  byPattern('kexec', /\bkexec_load\b|\bkexec .{0,80} (?:-c|--kexec-syscall)\b/, () => [
    { type: 'syscall', value: 'kexec_load' },
  ]),
  byPattern('Kernel is locked down', /^Kernel is locked down from EFI Secure Boot/, () => [
    { type: 'syscall', value: 'kexec_file_load' },
  ]),
  byPattern('kexec', /\bkexec-tools[ :]{1,2}v?(\d{1,4}\.\d{1,4}\.\d{1,4})\b/, ([, value = '']) => [
    { type: 'tools', value },
  ]),
];
