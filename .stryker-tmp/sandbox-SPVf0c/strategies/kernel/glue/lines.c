// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/* Of a module that counts at lines: which were reached since its memory was last put back. */
#include "hvmmio.h"

static unsigned char hvmmio_lines[HVMMIO_LINES];

void hvmmio_reached(unsigned int line)
{
	hvmmio_lines[line] = 1;
}

HVMMIO_EXPORT(lines) unsigned int hvmmio_lines_at(void)
{
	return HVMMIO_ADDRESS(hvmmio_lines);
}

HVMMIO_EXPORT(line_count) unsigned int hvmmio_line_count(void)
{
	return HVMMIO_LINES;
}
