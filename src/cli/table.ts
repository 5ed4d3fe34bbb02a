/** Text tables: columns as wide as their widest cell. */

/** @returns one line a row; the last column is not padded. */
export function tableLines(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  }
  return rows.map((row) => {
    const cells = row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index]!)));
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}

export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** 12345 as 12,345. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
