/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_POSIX_TYPES_H
#define _HVMMIO_ASM_POSIX_TYPES_H

typedef unsigned long	__kernel_size_t;
typedef long		__kernel_ssize_t;
typedef long		__kernel_ptrdiff_t;
#define __kernel_size_t __kernel_size_t

#include <asm-generic/posix_types.h>

#endif
