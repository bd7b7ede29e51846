/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_CMPXCHG_H
#define _HVMMIO_ASM_CMPXCHG_H

/* One processor, which nothing interrupts: plain reads and writes are atomic. */
#define arch_xchg(ptr, new)						\
({									\
	typeof(ptr) __at = (ptr);					\
	typeof(*__at) __old = *__at;					\
									\
	*__at = (typeof(*__at))(new);					\
	__old;								\
})

#define arch_cmpxchg(ptr, old, new)					\
({									\
	typeof(ptr) __at = (ptr);					\
	typeof(*__at) __found = *__at;					\
									\
	if (__found == (typeof(*__at))(old))				\
		*__at = (typeof(*__at))(new);				\
	__found;							\
})

#define arch_cmpxchg_local	arch_cmpxchg
#define arch_cmpxchg64		arch_cmpxchg
#define arch_cmpxchg64_local	arch_cmpxchg

#endif
