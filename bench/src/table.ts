import type { Aim } from './aim.ts'
import type { Report } from './report.ts'

const time = (microseconds: number) =>
  microseconds < 1000 ? `${microseconds.toFixed(1)} µs` : `${(microseconds / 1000).toFixed(2)} ms`

/** An aim and whether it is met. */
export const verdictOn = (aim?: Aim) => (aim ? `${aim.text}: ${aim.met ? 'met' : 'not met'}` : '')

/** Lines as a table of Markdown, the first as its head. */
export function layOut(lines: readonly string[][]): string[] {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const rule = widths.map((width) => '-'.repeat(width))
  const [head = [], ...body] = lines
  return [head, rule, ...body].map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
}

/** The report as tables that a page of Markdown can take over. */
export function tableOf({ node, rounds, raw, rows, figures }: Report): string {
  const head = ['Contestant', 'Median', 'p25–p75', 'Of raw', 'Of its limit', 'CPU', 'Aim']
  const lines = rows.map((row) => [
    row.name,
    time(row.wall.median),
    `${time(row.wall.p25)}–${time(row.wall.p75)}`,
    row.ofRaw.toFixed(2),
    row.ofLimit === undefined ? '' : row.ofLimit.toFixed(2),
    `${row.cpuOfRaw.toFixed(2)} ×`,
    verdictOn(row.aim),
  ])
  return [
    `Node ${node}, ${rounds} rounds. Raw is ${raw}. Speeds over it, for as many signatures; CPU is processor time.`,
    '',
    ...layOut([head, ...lines]),
    '',
    ...layOut([['Figure', 'Measured', 'Aim'], ...figures.map(({ name, value, aim }) => [name, value, verdictOn(aim)])]),
    '',
    ...rows.map(({ name, does, signatures, limit }) => {
      const beside = limit === undefined ? '' : ` Its limit is ${limit}.`
      return `- ${name}: ${does} (${signatures} ${signatures === 1 ? 'signature' : 'signatures'}).${beside}`
    }),
  ].join('\n')
}
