/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_MMU_CONTEXT_H
#define _HVMMIO_ASM_MMU_CONTEXT_H

#if __has_include(<asm-generic/nommu_context.h>)
#include <asm-generic/nommu_context.h>
#else
#include <asm-generic/mmu_context.h>
#endif

#endif
