/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_MSHYPERV_H
#define _HVMMIO_ASM_MSHYPERV_H

#include <linux/types.h>
#include <linux/io.h>
#include <linux/msi.h>
#include <linux/nmi.h>
#if __has_include(<hyperv/hvhdk.h>)
#include <hyperv/hvhdk.h>
#else
#include <asm/hyperv-tlfs.h>
#endif

/*
 * Registers and hypercalls. What decides makes none: whatever calls one of
 * these ends with its name.
 */
u64 hvmmio_msr(unsigned int reg);
void hvmmio_set_msr(unsigned int reg, u64 value);
u64 hvmmio_hypercall(u64 control, const void *in, void *out);

#define HYPERVISOR_CALLBACK_VECTOR	0xf3

#define hv_get_msr(reg)				hvmmio_msr(reg)
#define hv_set_msr(reg, value)			hvmmio_set_msr(reg, value)
#define hv_get_non_nested_msr(reg)		hvmmio_msr(reg)
#define hv_set_non_nested_msr(reg, value)	hvmmio_set_msr(reg, value)
#define hv_get_register(reg)			hvmmio_msr(reg)
#define hv_set_register(reg, value)		hvmmio_set_msr(reg, value)
#define hv_get_non_nested_register(reg)		hvmmio_msr(reg)
#define hv_set_non_nested_register(reg, value)	hvmmio_set_msr(reg, value)

static inline u64 hv_do_hypercall(u64 control, void *in, void *out)
{
	return hvmmio_hypercall(control, in, out);
}

static inline u64 hv_do_fast_hypercall8(u16 code, u64 in)
{
	return hvmmio_hypercall(code, &in, NULL);
}

static inline u64 hv_do_fast_hypercall16(u16 code, u64 in1, u64 in2)
{
	u64 in[] = { in1, in2 };

	return hvmmio_hypercall(code, in, NULL);
}

static inline bool hv_is_synic_msr(unsigned int reg)
{
	return false;
}

#include <asm-generic/mshyperv.h>

#endif
