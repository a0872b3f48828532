import type { Answer } from '../../packages/core/vectors/main.ts'
import { findBinary, fetchBinary } from './fetched.ts'
import type { Fixture } from './fixture.ts'
import type { Report, Runtime } from './runtime.ts'

/** How a runtime fared: `absent` says why it did not run, `faults` name each vector that it answers otherwise. */
export type Outcome =
  | { name: string; absent: string }
  | { name: string; version: string; door: string; passed: number; wanted: number; seconds: number; faults: string[] }

const keyOf = ([group, name]: Answer): string => `${group} › ${name}`

/** Compares in order: a vector that is left out, added or moved is a fault, too. */
export function faultsOf(wanted: readonly Answer[], answers: readonly Answer[]): string[] {
  const faults = wanted.flatMap((one, at) => {
    const other = answers[at]
    if (!other || keyOf(one) !== keyOf(other)) return [`${keyOf(one)}: not answered in its turn`]
    return one[2] === other[2] ? [] : [`${keyOf(one)}: got ${other[2]}, wanted ${one[2]}`]
  })
  const others = answers.slice(wanted.length).map((one) => `${keyOf(one)}: not in the list`)
  return [...faults, ...others]
}

async function reportOf({ binary, answer }: Runtime, fixture: Fixture, mayFetch: boolean): Promise<Report | string> {
  const file = binary ? (mayFetch ? fetchBinary(binary) : findBinary(binary)) : process.execPath
  if (!file) return `${binary?.package}@${binary?.version} has not been fetched: \`pnpm runtimes\` fetches it`
  return answer(fixture, file)
}

/** Runs every vector on a runtime. */
export async function outcomeOf(runtime: Runtime, fixture: Fixture, mayFetch = false): Promise<Outcome> {
  const { name } = runtime
  const start = performance.now()
  const report = await reportOf(runtime, fixture, mayFetch).catch((error: Error) => error)
  if (typeof report === 'string') return { name, absent: report }
  const seconds = (performance.now() - start) / 1000
  if (report instanceof Error)
    return { name, version: '', door: '', passed: 0, wanted: 0, seconds, faults: [`ended early: ${report.message}`] }
  const { version, door, answers } = report
  const wanted = await fixture.wanted(door)
  const faults = faultsOf(wanted, answers)
  const passed = Math.max(0, wanted.length - faults.length)
  return { name, version, door, passed, wanted: wanted.length, seconds, faults }
}
