import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseName, NOW, type Place } from './bases.ts'
import type { Fuzzer, Violation } from './fuzzer.ts'
import type { Piece } from './piece.ts'
import type { Plan } from './plan.ts'
import { trustOfLine } from './trust.ts'

/** All that is needed to see a violation again without the fuzzer. */
export type Reproduction = {
  seed: number
  run: number
  finding: string
  /** What was changed, one change a line, in the shortest plan found. */
  mutations: string[]
  /** Questions in turn to one verifier; the last one is answered wrongly. */
  questions: { trust: object; bundle: unknown; page: unknown; now: number; specs: unknown }[]
}

export function reproduce(seed: number, fuzzer: Fuzzer, { run, finding, plan, before }: Violation): Reproduction {
  const questions = [...before, plan].map((one) => {
    const { bundle, now } = fuzzer.question(one)
    return { trust: fuzzer.trusts[one.trust] ?? {}, bundle: bundle(), page: one.page, now, specs: specsOf(one) }
  })
  return { seed, run, finding, mutations: mutationsOf(plan), questions }
}

const specsOf = ({ badge, chain, status, shape }: Plan) => ({
  badge: badge.spec,
  chain: chain.map((piece) => piece.spec),
  status: status?.spec,
  shape,
})

/** The changes of a plan, in words and data. */
function mutationsOf(plan: Plan): string[] {
  const { line, badge, chain, status, shape, page, now, trust } = plan
  const told = (place: Place, piece: Piece | undefined): string[] => {
    if (!piece) return [`${place}: left out`]
    const edits = piece.spec.edits.map((edit) => `${place}: ${JSON.stringify(edit)}`)
    return piece.spec.base === baseName(line, place) ? edits : [`${place}: is ${piece.spec.base}`, ...edits]
  }
  return [
    `line: ${line}, of ${chain.length} statements`,
    ...told('badge', badge),
    ...chain.flatMap((piece, at) => told(at, piece)),
    ...told('status', status),
    ...shape.map((it) => `bundle: ${JSON.stringify(it)}`),
    `page: ${JSON.stringify(page)}`,
    ...(now === NOW ? [] : [`clock: ${now - NOW} s from the moment of signing`]),
    ...(trust === trustOfLine(line) ? [] : [`trust: ${trust}`]),
  ]
}

const FOLDER = join(import.meta.dirname, '../data')

/** Writes a reproduction into the ignored folder; gives its path. */
export function keepReproduction(reproduction: Reproduction): string {
  mkdirSync(FOLDER, { recursive: true })
  const path = join(FOLDER, `${reproduction.seed}-${reproduction.run}.json`)
  writeFileSync(path, `${JSON.stringify(reproduction, undefined, 2)}\n`)
  return path
}
