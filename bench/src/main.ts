import { parseArgs } from 'node:util'
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
if (positionals.join() !== 'verify' || !(rounds >= 1 && turn > 0)) {
  console.error('usage: pnpm bench verify [--json] [--rounds <count>] [--turn <milliseconds>]')
  process.exit(2)
}

const scene = await createScene()
const held = await bytesHeld(scene)
const series = await interleave(CONTESTANTS, scene, { rounds, turn })
const { raw, rows } = reportOf(series)
const figures = [...speedFigures(series, rows), ...sizeFigures(held, scene.bundle.status)]
const report: Report = { node: process.versions.node, rounds, raw, rows, figures }
console.log(values.json ? JSON.stringify(report, null, 2) : tableOf(report))
