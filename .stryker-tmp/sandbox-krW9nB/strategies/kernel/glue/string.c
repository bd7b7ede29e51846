// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/* What a compiler and the kernel's inline functions take for granted. */

void *memset(void *to, int byte, unsigned long size)
{
	return __builtin_memset(to, byte, size);
}

void *memcpy(void *to, const void *from, unsigned long size)
{
	return __builtin_memcpy(to, from, size);
}

void *memmove(void *to, const void *from, unsigned long size)
{
	return __builtin_memmove(to, from, size);
}

int memcmp(const void *left, const void *right, unsigned long size)
{
	const unsigned char *a = left, *b = right;

	for (; size; size--, a++, b++)
		if (*a != *b)
			return *a - *b;
	return 0;
}

unsigned long strlen(const char *text)
{
	const char *end = text;

	while (*end)
		end++;
	return end - text;
}

int strncmp(const char *left, const char *right, unsigned long size)
{
	for (; size; size--, left++, right++)
		if (*left != *right || !*left)
			return *(unsigned char *)left - *(unsigned char *)right;
	return 0;
}

int strcmp(const char *left, const char *right)
{
	return strncmp(left, right, -1UL);
}

#define BITS	(8 * sizeof(unsigned long))

unsigned long _find_next_zero_bit(const unsigned long *map, unsigned long size,
				  unsigned long bit)
{
	while (bit < size && map[bit / BITS] >> bit % BITS & 1)
		bit++;
	return bit < size ? bit : size;
}

unsigned long find_next_zero_bit(const unsigned long *map, unsigned long size,
				 unsigned long bit)
{
	return _find_next_zero_bit(map, size, bit);
}

unsigned long _find_first_zero_bit(const unsigned long *map, unsigned long size)
{
	return _find_next_zero_bit(map, size, 0);
}
