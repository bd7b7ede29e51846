/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
/* Widths of fields in page flags; nothing that decides looks at them. */
#ifndef _HVMMIO_BOUNDS_H
#define _HVMMIO_BOUNDS_H
#define NR_PAGEFLAGS	28
#define MAX_NR_ZONES	4
#define NR_CPUS_BITS	0
#define SPINLOCK_SIZE	0
#define SLAB_OBJ_EXT	0
#define LRU_GEN_WIDTH	0
#define __LRU_REFS_WIDTH	0
#endif
