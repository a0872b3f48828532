import { parseArgs } from 'node:util'
import { badgeTable, measureBadge } from './badge/report.ts'
import { CONTESTANTS } from './contestants.ts'
import { interleave } from './interleave.ts'
import { bytesHeld } from './memory.ts'
import { type Report, reportOf, sizeFigures, speedFigures } from './report.ts'
import { createScene } from './scene.ts'
import { tableOf } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '60' },
    turn: { type: 'string', default: '25' },
  },
})
const [rounds, turn] = [Number(values.rounds), Number(values.turn)]
const [what = ''] = positionals
const print = <T>(report: T, table: (report: T) => string) =>
  console.log(values.json ? JSON.stringify(report, null, 2) : table(report))

async function verify(): Promise<void> {
  const scene = await createScene()
  const held = await bytesHeld(scene)
  const series = await interleave(CONTESTANTS, scene, { rounds, turn })
  const { raw, rows } = reportOf(series)
  const figures = [...speedFigures(series, rows), ...sizeFigures(held, scene.bundle.status)]
  print<Report>({ node: process.versions.node, rounds, raw, rows, figures }, tableOf)
}

const badge = async (): Promise<void> => print(await measureBadge(rounds), badgeTable)

const benches: { [what: string]: () => Promise<void> } = { verify, badge }
const bench = benches[what]
if (!bench || positionals.length > 1 || !(rounds >= 1 && turn > 0)) {
  console.error('usage: pnpm bench verify|badge [--json] [--rounds <count>] [--turn <milliseconds>]')
  process.exit(2)
}
await bench()
