/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
/* Conversions of time where a tick is a millisecond. */
#ifndef _HVMMIO_TIMECONST_H
#define _HVMMIO_TIMECONST_H

/* x * 2^31 >> 31: as it is. */
#define HZ_TO_MSEC_MUL32	U64_C(0x80000000)
#define HZ_TO_MSEC_ADJ32	U64_C(0)
#define HZ_TO_MSEC_SHR32	31
#define MSEC_TO_HZ_MUL32	U64_C(0x80000000)
#define MSEC_TO_HZ_ADJ32	U64_C(0)
#define MSEC_TO_HZ_SHR32	31

#define HZ_TO_MSEC_NUM		1
#define HZ_TO_MSEC_DEN		1
#define MSEC_TO_HZ_NUM		1
#define MSEC_TO_HZ_DEN		1
#define HZ_TO_USEC_NUM		1000
#define HZ_TO_USEC_DEN		1
#define USEC_TO_HZ_NUM		1
#define USEC_TO_HZ_DEN		1000
#define HZ_TO_NSEC_NUM		1000000
#define HZ_TO_NSEC_DEN		1
#define NSEC_TO_HZ_NUM		1
#define NSEC_TO_HZ_DEN		1000000
#endif
