// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/*
 * The kernel's log: the format, and where its arguments lie, go outside, where
 * they are spelt out.
 */
#include "hvmmio.h"

HVMMIO_IMPORT(printk) void hvmmio_printk(unsigned int format, unsigned int args);

static int log_on;

HVMMIO_EXPORT(log) void hvmmio_log(int on)
{
	log_on = on;
}

static void say(const char *format, __builtin_va_list args)
{
	if (log_on)
		hvmmio_printk(HVMMIO_ADDRESS(format), HVMMIO_ADDRESS(args));
}

/* The arguments of a function are known to itself alone. */
#define SAY(format)				\
do {						\
	__builtin_va_list args;			\
						\
	__builtin_va_start(args, format);	\
	say(format, args);			\
	__builtin_va_end(args);			\
} while (0)

int _printk(const char *format, ...)
{
	SAY(format);
	return 0;
}

int printk(const char *format, ...)
{
	SAY(format);
	return 0;
}

void _dev_err(const void *device, const char *format, ...)
{
	SAY(format);
}

void _dev_warn(const void *device, const char *format, ...)
{
	SAY(format);
}

void _dev_info(const void *device, const char *format, ...)
{
	SAY(format);
}
