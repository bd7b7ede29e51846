/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_PGTABLE_H
#define _HVMMIO_ASM_PGTABLE_H

#include <asm-generic/pgtable-nopmd.h>
#include <asm/page.h>
#include <asm/processor.h>

/* There are no page tables to walk. */
#define pgd_none(pgd)		0
#define pgd_bad(pgd)		0
#define pgd_present(pgd)	1
#define pgd_clear(pgd)
#define pmd_offset(pud, at)	((void *)0)
#define kern_addr_valid(at)	1
#define swapper_pg_dir		((pgd_t *)0)
#define ZERO_PAGE(at)		virt_to_page(0)

#define PAGE_NONE		__pgprot(0)
#define PAGE_SHARED		__pgprot(0)
#define PAGE_COPY		__pgprot(0)
#define PAGE_READONLY		__pgprot(0)
#define PAGE_KERNEL		__pgprot(0)

#define MAX_POSSIBLE_PHYSMEM_BITS	52
#define VMALLOC_START		0UL
#define VMALLOC_END		(~0UL)
#define KMAP_START		0UL
#define KMAP_END		(~0UL)

#endif
