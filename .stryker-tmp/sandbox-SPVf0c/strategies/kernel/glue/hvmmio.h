/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
/* What every unit begins with: how a function is called from outside, and calls out. */
#ifndef HVMMIO_H
#define HVMMIO_H

/* The number of the interface: whoever changes an export, an import or a mailbox changes it. */
#define HVMMIO_INTERFACE	2

#define HVMMIO_EXPORT(name)	__attribute__((export_name(#name), used))
#define HVMMIO_IMPORT(name) \
	__attribute__((import_module("hvmmio"), import_name(#name)))

/* An address of this memory as the outside has it, which lies below 4 GiB. */
#define HVMMIO_ADDRESS(pointer)	((unsigned int)(unsigned long)(pointer))
#define HVMMIO_TEXT(address)	((const char *)(unsigned long)(address))

/* Ends the run; the text says where. */
HVMMIO_IMPORT(trap) _Noreturn void hvmmio_trap_at(unsigned int where);
#define hvmmio_trap(where)	hvmmio_trap_at(HVMMIO_ADDRESS(where))

#endif
