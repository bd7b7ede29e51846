/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_HYPERV_TIMER_H
#define _HVMMIO_ASM_HYPERV_TIMER_H

#include <linux/types.h>

u64 hvmmio_msr(unsigned int reg);

#define hv_get_raw_timer()	hvmmio_msr(0)

#endif
