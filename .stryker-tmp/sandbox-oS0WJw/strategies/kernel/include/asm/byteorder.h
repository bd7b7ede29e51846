/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_BYTEORDER_H
#define _HVMMIO_ASM_BYTEORDER_H

#include <linux/byteorder/little_endian.h>

#endif
