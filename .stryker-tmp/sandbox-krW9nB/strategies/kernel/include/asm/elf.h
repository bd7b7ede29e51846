/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_ELF_H
#define _HVMMIO_ASM_ELF_H

#include <asm/ptrace.h>

struct task_struct;

#define ELF_CLASS		ELFCLASS64
#define ELF_DATA		ELFDATA2LSB
#define ELF_ARCH		EM_X86_64
#define ELF_NGREG		27

typedef unsigned long elf_greg_t;
typedef elf_greg_t elf_gregset_t[ELF_NGREG];
typedef struct {
	unsigned long regs[64];
} elf_fpregset_t;

#define ELF_EXEC_PAGESIZE	4096
#define ELF_ET_DYN_BASE		0
#define ELF_HWCAP		0
#define ELF_PLATFORM		((char *)0)
#define ELF_PLAT_INIT(r, a)	do { } while (0)
#define elf_check_arch(x)	1

#endif
