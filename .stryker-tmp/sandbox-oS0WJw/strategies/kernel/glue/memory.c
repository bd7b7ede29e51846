// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/*
 * Memory: freed blocks are kept by size and given out again, everything else is
 * taken from a heap that only grows. Whoever drives a module puts back an image
 * between boots, so nothing here has to be returned.
 */
#include "hvmmio.h"

#define ALIGN		32UL
#define CLASSES		64
#define LARGEST_KEPT	(ALIGN * (CLASSES - 1))
#define WASM_PAGE	65536UL

struct block {
	unsigned long size;
	union {
		struct block *next;
		unsigned char bytes[1];
	};
};

extern unsigned char __global_base[], __heap_base[];

HVMMIO_IMPORT(out_of_memory) _Noreturn void hvmmio_out_of_memory(void);

static unsigned char *heap_end;
static struct block *freed[CLASSES];

static struct block *take_from_heap(unsigned long size)
{
	struct block *block;

	if (!heap_end)
		heap_end = __heap_base;
	block = (struct block *)(((unsigned long)heap_end + ALIGN - 1) & ~(ALIGN - 1));
	if ((unsigned long)block + size > __builtin_wasm_memory_size(0) * WASM_PAGE)
		hvmmio_out_of_memory();
	heap_end = (unsigned char *)block + size;
	return block;
}

/* Zeroed memory; never NULL. */
void *hvmmio_alloc(unsigned long size)
{
	unsigned long whole;
	struct block *block;

	if (size > __builtin_wasm_memory_size(0) * WASM_PAGE)
		hvmmio_out_of_memory();
	whole = (size + sizeof(block->size) + ALIGN - 1) & ~(ALIGN - 1);
	block = whole <= LARGEST_KEPT ? freed[whole / ALIGN] : 0;
	if (block)
		freed[whole / ALIGN] = block->next;
	else
		block = take_from_heap(whole);
	block->size = whole;
	__builtin_memset(block->bytes, 0, whole - sizeof(block->size));
	return block->bytes;
}

void kfree(const void *pointer)
{
	struct block *block = (struct block *)((unsigned char *)pointer - sizeof(block->size));

	if ((unsigned char *)pointer < __heap_base || block->size > LARGEST_KEPT)
		return;
	block->next = freed[block->size / ALIGN];
	freed[block->size / ALIGN] = block;
}

HVMMIO_EXPORT(kalloc) unsigned int hvmmio_kalloc(unsigned int size)
{
	return HVMMIO_ADDRESS(hvmmio_alloc(size));
}

/* Where what changes begins, and where the heap ends. */
HVMMIO_EXPORT(data_start) unsigned int hvmmio_data_start(void)
{
	return HVMMIO_ADDRESS(__global_base);
}

HVMMIO_EXPORT(high_water) unsigned int hvmmio_high_water(void)
{
	return HVMMIO_ADDRESS(heap_end ? heap_end : __heap_base);
}

HVMMIO_EXPORT(interface) unsigned int hvmmio_interface(void)
{
	return HVMMIO_INTERFACE;
}
