/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_BITSPERLONG_H
#define _HVMMIO_ASM_BITSPERLONG_H

#define __BITS_PER_LONG		(8 * __SIZEOF_LONG__)
#define BITS_PER_LONG		__BITS_PER_LONG
#define __BITS_PER_LONG_LONG	64
#define BITS_PER_LONG_LONG	64

#define small_const_nbits(n) \
	(__builtin_constant_p(n) && (n) > 0 && (n) <= BITS_PER_LONG)

#endif
