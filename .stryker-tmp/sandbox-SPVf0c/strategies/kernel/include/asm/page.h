/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_PAGE_H
#define _HVMMIO_ASM_PAGE_H

#include <linux/const.h>

/* Addresses are what they are: physical, virtual and those of wasm's memory. */
#define PAGE_SHIFT	12
#define PAGE_SIZE	(_AC(1, UL) << PAGE_SHIFT)
#define PAGE_MASK	(~(PAGE_SIZE - 1))
#define PAGE_OFFSET	0UL

#ifndef __ASSEMBLY__
typedef struct {
	unsigned long pte;
} pte_t;
typedef struct {
	unsigned long pgd;
} pgd_t;
typedef struct {
	unsigned long pgprot;
} pgprot_t;
typedef struct page *pgtable_t;

#define pte_val(x)	((x).pte)
#define pgd_val(x)	((x).pgd)
#define pgprot_val(x)	((x).pgprot)
#define __pte(x)	((pte_t) { (x) })
#define __pgd(x)	((pgd_t) { (x) })
#define __pgprot(x)	((pgprot_t) { (x) })

#define clear_page(page)			__builtin_memset((page), 0, PAGE_SIZE)
#define copy_page(to, from)			__builtin_memcpy((to), (from), PAGE_SIZE)
#define clear_user_page(page, at, pg)		clear_page(page)
#define copy_user_page(to, from, at, pg)	copy_page(to, from)

#define __pa(x)			((unsigned long)(x))
#define __va(x)			((void *)(unsigned long)(x))
#define ARCH_PFN_OFFSET		0UL
#define virt_to_pfn(x)		(__pa(x) >> PAGE_SHIFT)
#define pfn_to_virt(pfn)	__va((unsigned long)(pfn) << PAGE_SHIFT)
#define virt_to_page(x)		pfn_to_page(virt_to_pfn(x))
#define page_to_phys(page)	((phys_addr_t)page_to_pfn(page) << PAGE_SHIFT)
#define phys_to_page(phys)	pfn_to_page((phys) >> PAGE_SHIFT)
#define virt_addr_valid(x)	1
#define VM_DATA_DEFAULT_FLAGS	VM_DATA_FLAGS_NON_EXEC
#endif

#include <asm-generic/memory_model.h>
#include <asm-generic/getorder.h>

#endif
