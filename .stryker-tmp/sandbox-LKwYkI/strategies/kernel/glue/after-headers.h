/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
/* Included between the kernel's headers and the file that is compiled. */

/* Nobody makes initialisation calls: what only they reach is left out. */
#undef __used
#define __used	__attribute__((unused))

/* Every resource that is freed came from kmalloc. */
#define PageSlab(page)		1
#define folio_test_slab(folio)	1
