import type { TestOf } from '../promises/testOf.ts'
import { figuresAttacks } from './figures.ts'
import { servicesAttacks } from './services.ts'
import { stationAttacks } from './station.ts'
import { attacks } from './table.ts'

/** The page of all attacks. */
export function attacksPage(): string {
  return `# Attacks, and the tests in which they are tried

Written by \`pnpm attacks\` from the tables in \`scripts/attacks/\`. A test that is not there fails \`scripts/attacks.test.ts\`.

## On office and branch

${tableOf(attacks)}

## On figures, by subtraction

${tableOf(figuresAttacks)}

## On a station, and on what it tells the office

${tableOf(stationAttacks)}

## On help, calendar and place

${tableOf(servicesAttacks)}
`
}

function tableOf(table: Readonly<Record<string, readonly TestOf[]>>): string {
  const rows = Object.entries(table).map(
    ([attack, tests]) => `| ${attack} | ${tests.map(([file, title]) => `[${title}](../${file})`).join('; ')} |`,
  )
  return `| Attack | Tried in |
| ------ | -------- |
${rows.join('\n')}`
}
