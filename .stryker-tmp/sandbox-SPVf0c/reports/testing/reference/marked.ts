const TABLE = /(<!-- table: (\S+) -->\n)[\s\S]*?(\n<!-- end of table -->)/g;

/** A page with each table between its marks as it is given; an Error where one is not known, or not marked. */
export function withTables(
  page: string,
  tables: Readonly<Record<string, readonly string[]>>,
): string {
  const marked = new Set<string>();
  const filled = page.replace(TABLE, (_all, begin: string, name: string, end: string) => {
    const lines = tables[name];
    if (lines === undefined) throw new Error(`found a table "${name}" that nothing makes`);
    marked.add(name);
    return `${begin}${lines.join('\n')}${end}`;
  });
  const missing = Object.keys(tables).filter((name) => !marked.has(name));
  if (missing.length > 0) throw new Error(`found no <!-- table: ${missing[0]} --> to fill`);
  return filled;
}

/** The cells of the table of that name in a page, its head first, without the marks of code. */
export function tableIn(page: string, name: string): string[][] {
  const found = [...page.matchAll(TABLE)].find(([, , other]) => other === name);
  if (found === undefined) throw new Error(`found no table "${name}"`);
  return found[0]
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .filter((line) => !line.startsWith('| ---'))
    .map((line) => line.slice(2, -2).replaceAll('`', '').split(' | '));
}
