import { parseArgs } from 'node:util'
import { badgeTable, measureBadge } from './badge/report.ts'
import { clientTable, measureClient, PARTS } from './client/report.ts'
import { CONTESTANTS } from './contestants.ts'
import { hostileTable, measureHostile } from './hostile/report.ts'
import { interleave } from './interleave.ts'
import { bytesHeld } from './memory.ts'
import { type Report, reportOf, sizeFigures, speedFigures } from './report.ts'
import { createScene } from './scene.ts'
import { tableOf } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    turn: { type: 'string', default: '25' },
    count: { type: 'string', default: '100000' },
    part: { type: 'string', multiple: true, default: [...PARTS] },
  },
})
const [turn, count] = [Number(values.turn), Number(values.count)]
const roundsOr = (usual: number) => Number(values.rounds ?? usual)
const [what = ''] = positionals
const print = <T>(report: T, table: (report: T) => string) =>
  console.log(values.json ? JSON.stringify(report, null, 2) : table(report))

async function verify(): Promise<void> {
  const rounds = roundsOr(60)
  const scene = await createScene()
  const held = await bytesHeld(scene)
  const series = await interleave(CONTESTANTS, scene, { rounds, turn })
  const { raw, rows } = reportOf(series)
  const figures = [...speedFigures(series, rows), ...sizeFigures(held, scene.bundle.status)]
  print<Report>({ node: process.versions.node, rounds, raw, rows, figures }, tableOf)
}

const badge = async (): Promise<void> => print(await measureBadge(roundsOr(60)), badgeTable)

async function client(): Promise<void> {
  const parts = PARTS.filter((part) => values.part.includes(part))
  print(await measureClient({ count, rounds: roundsOr(12), turn, parts }), clientTable)
}

const hostile = async (): Promise<void> => print(await measureHostile(), hostileTable)

const benches: { [what: string]: () => Promise<void> } = { verify, badge, client, hostile }
const bench = benches[what]
const sound = positionals.length === 1 && roundsOr(1) >= 1 && turn > 0 && Number.isInteger(count) && count >= 100
if (!bench || !sound || !values.part.every((part) => (PARTS as readonly string[]).includes(part))) {
  console.error(
    'usage: pnpm bench verify|badge|client|hostile [--json] [--rounds <count>] [--turn <milliseconds>]\n' +
      `       client: [--count <badges>] [--part ${PARTS.join('|')}]…`,
  )
  process.exit(2)
}
await bench()
