// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/* Appended to kernel/resource.c: the machine's tree of ranges, from outside. */

/* Where each field lies, in bytes, and last the sizes of a resource and of its flags. */
HVMMIO_EXPORT(layout) unsigned int hvmmio_layout(int field)
{
	static const unsigned short layout[] = {
		offsetof(struct resource, start),
		offsetof(struct resource, end),
		offsetof(struct resource, flags),
		offsetof(struct resource, name),
		offsetof(struct resource, parent),
		offsetof(struct resource, sibling),
		offsetof(struct resource, child),
		sizeof(struct resource),
		sizeof_field(struct resource, flags),
	};

	if (field < 0 || field >= (int)(sizeof(layout) / sizeof(layout[0])))
		hvmmio_trap("layout: a resource has no such field");
	return layout[field];
}

HVMMIO_EXPORT(iomem_root) unsigned int hvmmio_iomem_root(void)
{
	return HVMMIO_ADDRESS(&iomem_resource);
}

/* The deepest range below parent that contains res. */
static struct resource *hvmmio_innermost(struct resource *parent, struct resource *res)
{
	struct resource *child = parent->child;

	while (child) {
		if (child->start <= res->start && child->end >= res->end) {
			parent = child;
			child = parent->child;
		} else {
			child = child->sibling;
		}
	}
	return parent;
}

/* Firmware describes: the range goes where the kernel would have it, ranges of one start in turn. */
HVMMIO_EXPORT(describe)
void hvmmio_describe(double start, double end, int busy, unsigned int name)
{
	struct resource *res = kzalloc(sizeof(*res), GFP_KERNEL);
	struct resource **at;

	res->name = HVMMIO_TEXT(name);
	res->start = (resource_size_t)start;
	res->end = (resource_size_t)end;
	res->flags = IORESOURCE_MEM | (busy ? IORESOURCE_BUSY : 0);
	res->parent = hvmmio_innermost(&iomem_resource, res);
	at = &res->parent->child;
	while (*at && (*at)->start <= res->start)
		at = &(*at)->sibling;
	res->sibling = *at;
	*at = res;
}

/* What a firmware framebuffer's driver holds, of the machine's tree alone. */
HVMMIO_EXPORT(claim_iomem)
unsigned int hvmmio_claim_iomem(double start, double size, unsigned int name)
{
	return HVMMIO_ADDRESS(request_mem_region((resource_size_t)start,
						 (resource_size_t)size, HVMMIO_TEXT(name)));
}

HVMMIO_EXPORT(release_iomem) void hvmmio_release_iomem(double start, double size)
{
	release_mem_region((resource_size_t)start, (resource_size_t)size);
}
