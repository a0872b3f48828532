import { markdownTable } from 'markdown-table'

/** Rows of cells; the first row is the head. */
export type Table = readonly string[][]

/** What a bench found: paragraphs and tables in order for people, and the data behind them for `--json`. */
export type Report = { sections: readonly (string | Table)[]; data: object }

/** A report as Markdown, as docs/benchmarks.md quotes it. */
export const render = ({ sections }: Report): string =>
  sections.map((section) => (typeof section === 'string' ? section : markdownTable(section))).join('\n\n')

/** A limit that a measured value should keep, and whether it does. */
export type Aim = { text: string; met: boolean }

export const atLeast = (value: number, limit: number, text: string): Aim => ({ text: `≥ ${text}`, met: value >= limit })
export const atMost = (value: number, limit: number, text: string): Aim => ({ text: `≤ ${text}`, met: value <= limit })
export const below = (value: number, limit: number, text: string): Aim => ({ text: `< ${text}`, met: value < limit })

/** An aim and whether it is met; empty where there is none. */
export const aimCell = (aim?: Aim): string => (aim ? `${aim.text}: ${aim.met ? 'met' : 'not met'}` : '')

/** One measured value and its aim. */
export type Figure = { name: string; value: string; aim: Aim }

export const figureTable = (figures: readonly Figure[]): Table => [
  ['Figure', 'Measured', 'Aim'],
  ...figures.map(({ name, value, aim }) => [name, value, aimCell(aim)]),
]
