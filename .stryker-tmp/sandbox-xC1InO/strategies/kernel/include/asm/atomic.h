/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_ATOMIC_H
#define _HVMMIO_ASM_ATOMIC_H

#include <linux/types.h>
#include <asm/barrier.h>
#include <asm/cmpxchg.h>

#define ARCH_ATOMIC
#define ATOMIC64_INIT(i)	{ (i) }

#define arch_atomic_read(v)	READ_ONCE((v)->counter)
#define arch_atomic_set(v, i)	WRITE_ONCE((v)->counter, (i))
#define arch_atomic64_read(v)	READ_ONCE((v)->counter)
#define arch_atomic64_set(v, i)	WRITE_ONCE((v)->counter, (i))

/* One operation in its three forms: alone, returning what was, what is. */
#define HVMMIO_ATOMIC(prefix, type, name, op)				\
static inline void arch_##prefix##_##name(type i, prefix##_t *v)	\
{									\
	v->counter = v->counter op i;					\
}									\
static inline type arch_##prefix##_fetch_##name(type i, prefix##_t *v)	\
{									\
	type was = v->counter;						\
									\
	v->counter = was op i;						\
	return was;							\
}									\
static inline type arch_##prefix##_##name##_return(type i, prefix##_t *v) \
{									\
	v->counter = v->counter op i;					\
	return v->counter;						\
}

#define HVMMIO_ATOMICS(prefix, type)					\
	HVMMIO_ATOMIC(prefix, type, add, +)				\
	HVMMIO_ATOMIC(prefix, type, sub, -)				\
	HVMMIO_ATOMIC(prefix, type, and, &)				\
	HVMMIO_ATOMIC(prefix, type, or, |)				\
	HVMMIO_ATOMIC(prefix, type, xor, ^)

HVMMIO_ATOMICS(atomic, int)
HVMMIO_ATOMICS(atomic64, s64)

#undef HVMMIO_ATOMICS
#undef HVMMIO_ATOMIC

/* The kernel's fallbacks ask which forms there are by name. */
#define arch_atomic_add_return		arch_atomic_add_return
#define arch_atomic_sub_return		arch_atomic_sub_return
#define arch_atomic_fetch_add		arch_atomic_fetch_add
#define arch_atomic_fetch_sub		arch_atomic_fetch_sub
#define arch_atomic_fetch_and		arch_atomic_fetch_and
#define arch_atomic_fetch_or		arch_atomic_fetch_or
#define arch_atomic_fetch_xor		arch_atomic_fetch_xor
#define arch_atomic64_add_return	arch_atomic64_add_return
#define arch_atomic64_sub_return	arch_atomic64_sub_return
#define arch_atomic64_fetch_add		arch_atomic64_fetch_add
#define arch_atomic64_fetch_sub		arch_atomic64_fetch_sub
#define arch_atomic64_fetch_and		arch_atomic64_fetch_and
#define arch_atomic64_fetch_or		arch_atomic64_fetch_or
#define arch_atomic64_fetch_xor		arch_atomic64_fetch_xor

#define arch_atomic_xchg(v, new)	arch_xchg(&(v)->counter, (new))
#define arch_atomic_cmpxchg(v, old, new) \
	arch_cmpxchg(&(v)->counter, (old), (new))
#define arch_atomic64_xchg(v, new)	arch_xchg(&(v)->counter, (new))
#define arch_atomic64_cmpxchg(v, old, new) \
	arch_cmpxchg(&(v)->counter, (old), (new))

#endif
