// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/*
 * Texts that a kernel builds in its memory, such as names: %s, %c, %d, %i, %u, %x,
 * their lengths, and %pU. Flags and widths are passed over. Another conversion ends
 * the run, as the arguments after it could not be found.
 */
#include "hvmmio.h"

void *hvmmio_alloc(unsigned long size);

#define LONGEST_NAME	64

struct text {
	char *to;
	/* Bytes that are there, and that the text takes, but for the 0 at its end. */
	unsigned long size;
	unsigned long length;
};

static void put(struct text *text, char one)
{
	if (text->length + 1 < text->size)
		text->to[text->length] = one;
	text->length++;
}

static void put_text(struct text *text, const char *from)
{
	while (*from)
		put(text, *from++);
}

static void put_number(struct text *text, unsigned long value, unsigned int base)
{
	if (value >= base)
		put_number(text, value / base, base);
	put(text, "0123456789abcdef"[value % base]);
}

/* A GUID as Hyper-V has it: its first three parts are little-endian. */
static void put_guid(struct text *text, const unsigned char *guid)
{
	static const unsigned char order[] = { 3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15 };
	int i;

	for (i = 0; i < 16; i++) {
		if (i == 4 || i == 6 || i == 8 || i == 10)
			put(text, '-');
		put(text, "0123456789abcdef"[guid[order[i]] >> 4]);
		put(text, "0123456789abcdef"[guid[order[i]] & 15]);
	}
}

static void put_signed(struct text *text, long value)
{
	if (value < 0)
		put(text, '-');
	put_number(text, value < 0 ? -(unsigned long)value : value, 10);
}

/* Puts what a conversion names, without its % and length; returns how it goes on. */
static const char *convert(struct text *text, const char *at, int is_long, __builtin_va_list *args)
{
	switch (*at) {
	case '%':
		put(text, '%');
		return at + 1;
	case 'c':
		put(text, __builtin_va_arg(*args, int));
		return at + 1;
	case 's':
		put_text(text, __builtin_va_arg(*args, const char *));
		return at + 1;
	case 'd':
	case 'i':
		put_signed(text, is_long ? __builtin_va_arg(*args, long) : __builtin_va_arg(*args, int));
		return at + 1;
	case 'u':
	case 'x':
		put_number(text, is_long ? __builtin_va_arg(*args, unsigned long) :
					   __builtin_va_arg(*args, unsigned int), *at == 'u' ? 10 : 16);
		return at + 1;
	case 'p':
		if (at[1] != 'U')
			break;
		put_guid(text, __builtin_va_arg(*args, const unsigned char *));
		at += 2;
		return *at == 'b' || *at == 'B' || *at == 'l' || *at == 'L' ? at + 1 : at;
	}
	hvmmio_trap("a conversion that glue/text.c does not have");
}

static int spell(char *to, unsigned long size, const char *format, __builtin_va_list args)
{
	struct text text = { .to = to, .size = size };
	__builtin_va_list rest;
	int is_long;

	__builtin_va_copy(rest, args);
	while (*format) {
		if (*format != '%') {
			put(&text, *format++);
			continue;
		}
		format++;
		while (*format == '#' || *format == '-' || *format == '.' ||
		       (*format >= '0' && *format <= '9'))
			format++;
		for (is_long = 0; *format == 'l' || *format == 'z' || *format == 'h'; format++)
			is_long = *format != 'h';
		format = convert(&text, format, is_long, &rest);
	}
	__builtin_va_end(rest);
	if (size)
		to[text.length < size ? text.length : size - 1] = 0;
	return text.length;
}

int vsnprintf(char *to, unsigned long size, const char *format, __builtin_va_list args)
{
	return spell(to, size, format, args);
}

int snprintf(char *to, unsigned long size, const char *format, ...)
{
	__builtin_va_list args;
	int length;

	__builtin_va_start(args, format);
	length = spell(to, size, format, args);
	__builtin_va_end(args);
	return length;
}

char *kasprintf(unsigned int flags, const char *format, ...)
{
	char *name = hvmmio_alloc(LONGEST_NAME);
	__builtin_va_list args;

	__builtin_va_start(args, format);
	spell(name, LONGEST_NAME, format, args);
	__builtin_va_end(args);
	return name;
}
