import { parseArgs } from 'node:util'
import { benchBadge } from './badge/report.ts'
import { benchClient, PARTS } from './client/report.ts'
import { benchHostile } from './hostile/report.ts'
import { benchJournal, PAIR_NAMES } from './journal/report.ts'
import { benchOffice } from './office/report.ts'
import { benchOrganization } from './organization/report.ts'
import { type Report, render } from './report.ts'
import { benchServices } from './services/report.ts'
import { benchStation } from './station/report.ts'
import { benchVerify } from './verify.ts'
import { benchWrites } from './writes/report.ts'

const USAGE = `usage: pnpm bench verify|badge|client|hostile|journal|office|organization|services|station|writes [--json] [--rounds <count>] [--turn <milliseconds>]
       badge: [--before <released badge file of another build>]
       journal: [--count <lines>] [--pair ${PAIR_NAMES.join('|')}]…
       office: [--badges <count>]
       services: [--merchants <count>]
       station: [--cases <count>]
       writes: [--acts <consents of a turn>]
       client: [--count <badges>] [--part ${PARTS.join('|')}]…`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    before: { type: 'string' },
    turn: { type: 'string', default: '25' },
    count: { type: 'string', default: '100000' },
    pair: { type: 'string', multiple: true, default: [...PAIR_NAMES] },
    badges: { type: 'string', default: '100000' },
    cases: { type: 'string', default: '10000' },
    merchants: { type: 'string', default: '3000' },
    acts: { type: 'string', default: '100' },
    part: { type: 'string', multiple: true, default: [...PARTS] },
  },
})
const [turn, count, acts] = [Number(values.turn), Number(values.count), Number(values.acts)]
const [cases, merchants] = [Number(values.cases), Number(values.merchants)]
const roundsOr = (standard: number) => Number(values.rounds ?? standard)
const parts = PARTS.filter((part) => values.part.includes(part))
const pairs = PAIR_NAMES.filter((pair) => values.pair.includes(pair))

const benches: { readonly [name: string]: () => Promise<Report> } = {
  verify: () => benchVerify({ rounds: roundsOr(60), turn }),
  badge: () => benchBadge(roundsOr(20), values.before),
  client: () => benchClient({ count, rounds: roundsOr(12), turn, parts }),
  hostile: () => benchHostile(),
  journal: () => benchJournal(count, pairs),
  office: () => benchOffice({ badges: Number(values.badges), branches: 200, rounds: roundsOr(20) }),
  organization: () => benchOrganization(),
  services: () => benchServices({ merchants, rounds: roundsOr(20) }),
  station: () => benchStation({ cases, rounds: roundsOr(20) }),
  writes: () => benchWrites({ rounds: roundsOr(3), acts }),
}

const isSound =
  positionals.length === 1 &&
  roundsOr(1) >= 1 &&
  turn > 0 &&
  Number.isInteger(count) &&
  count >= 100 &&
  values.pair.every((pair) => PAIR_NAMES.some((one) => one === pair)) &&
  Number.isInteger(acts) &&
  acts >= 8 &&
  Number.isInteger(cases) &&
  cases >= 10 &&
  Number.isInteger(merchants) &&
  merchants >= 30 &&
  values.part.every((part) => PARTS.some((one) => one === part))
const bench = isSound ? benches[positionals[0] ?? ''] : undefined
if (bench) {
  const report = await bench()
  console.log(values.json ? JSON.stringify(report.data, null, 2) : render(report))
} else {
  console.error(USAGE)
  process.exitCode = 2
}
