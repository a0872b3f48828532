import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOW } from '@liangpai/world'
import type { Fuzzer, Violation } from './fuzzer.ts'
import type { Plan } from './plan.ts'
import { type Place, templateName } from './templates.ts'
import type { Token } from './token.ts'
import { trustOfLine } from './trust.ts'

/** Everything needed to see a violation again without the fuzzer. */
export type Reproduction = {
  seed: number
  run: number
  finding: string
  /** What was changed in the shortest plan, one change a line. */
  mutations: string[]
  /** Questions in turn to one verifier; the last answer is wrong. */
  questions: { trust: object; bundle: unknown; page: unknown; now: number; specs: unknown }[]
}

export function reproduce(seed: number, fuzzer: Fuzzer, { run, finding, plan, before }: Violation): Reproduction {
  const questions = [...before, plan].map((one) => {
    const { bundle, now } = fuzzer.question(one)
    return { trust: fuzzer.trusts[one.trust], bundle: bundle(), page: one.page, now, specs: specsOf(one) }
  })
  return { seed, run, finding, mutations: mutationsOf(plan), questions }
}

const specsOf = ({ badge, chain, status, shape }: Plan) => ({
  badge: badge.spec,
  chain: chain.map(({ spec }) => spec),
  status: status?.spec,
  shape,
})

/** The changes of a plan, in words and data. */
function mutationsOf(plan: Plan): string[] {
  const { line, badge, chain, status, shape, page, now, trust } = plan
  return [
    `line: ${line}, of ${chain.length} statements`,
    ...editsOf(plan, 'badge', badge),
    ...chain.flatMap((token, at) => editsOf(plan, at, token)),
    ...editsOf(plan, 'status', status),
    ...shape.map((change) => `bundle: ${JSON.stringify(change)}`),
    `page: ${JSON.stringify(page)}`,
    ...(now === NOW ? [] : [`clock: ${now - NOW} s from the moment of signing`]),
    ...(trust === trustOfLine(line) ? [] : [`trust: ${trust}`]),
  ]
}

function editsOf({ line }: Plan, place: Place, token: Token | undefined): string[] {
  if (!token) return [`${place}: left out`]
  const { template, edits } = token.spec
  return [
    ...(template === templateName(line, place) ? [] : [`${place}: is ${template}`]),
    ...edits.map((edit) => `${place}: ${JSON.stringify(edit)}`),
  ]
}

const FOLDER = join(import.meta.dirname, '../data')

/** Writes a reproduction into the folder that git ignores, and returns its path. */
export function saveReproduction(reproduction: Reproduction): string {
  mkdirSync(FOLDER, { recursive: true })
  const path = join(FOLDER, `${reproduction.seed}-${reproduction.run}.json`)
  writeFileSync(path, `${JSON.stringify(reproduction, undefined, 2)}\n`)
  return path
}
