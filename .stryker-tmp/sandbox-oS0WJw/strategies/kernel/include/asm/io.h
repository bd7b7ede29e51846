/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_IO_H
#define _HVMMIO_ASM_IO_H

#include <linux/types.h>

void *hvmmio_ioremap(phys_addr_t at, unsigned long size);
void iounmap(volatile void *at);

#define ioremap(at, size)	hvmmio_ioremap(at, size)
#define ioremap_cache(at, size)	hvmmio_ioremap(at, size)
#define ioremap_wc(at, size)	hvmmio_ioremap(at, size)
#define iounmap iounmap

#include <asm-generic/io.h>

#endif
