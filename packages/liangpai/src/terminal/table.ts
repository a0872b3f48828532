import stringWidth from 'string-width'

/** Blanks between two columns. */
const GAP = 2

/** Rows in columns, each as wide as its widest cell: a Chinese character takes two places. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((most, row) => {
    for (const [i, cell] of row.entries()) most[i] = Math.max(most[i] ?? 0, stringWidth(cell))
    return most
  }, [])
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : padded(cell, (widths[i] ?? 0) + GAP))).join('')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}

const padded = (text: string, width: number): string => text + ' '.repeat(width - stringWidth(text))
