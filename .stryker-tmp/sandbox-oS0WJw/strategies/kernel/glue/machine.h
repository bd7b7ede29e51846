/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
/* The mailbox of a machine: numbers, written before each boot. */
#define HVMMIO_MOST_RANGES	64

struct hvmmio_machine {
	double efi;
	double lfb_base;
	double lfb_size;
	double bar_present;
	double bar_start;
	double bar_size;
	double isolated;
	double devicetree;
	double count;
	double kdump;
	/* First and last byte. */
	double range[HVMMIO_MOST_RANGES][2];
};
