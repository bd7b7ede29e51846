/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_SYNC_BITOPS_H
#define _HVMMIO_ASM_SYNC_BITOPS_H

#include <linux/bitops.h>

#define sync_set_bit			set_bit
#define sync_clear_bit			clear_bit
#define sync_change_bit			change_bit
#define sync_test_bit			test_bit
#define sync_test_and_set_bit		test_and_set_bit
#define sync_test_and_clear_bit		test_and_clear_bit
#define sync_test_and_change_bit	test_and_change_bit
#define sync_cmpxchg			cmpxchg

#endif
