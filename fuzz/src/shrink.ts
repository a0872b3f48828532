import { baseName, NOW, type Place } from './bases.ts'
import type { Fuzzer, Veterans, Violation } from './fuzzer.ts'
import type { Piece } from './piece.ts'
import type { Plan, Stock } from './plan.ts'
import { trustOfLine } from './trust.ts'

const MOST = 400

/** The shortest plan found, of which the judge is still wrong, and the runs that must come before it. */
export async function shrink(fuzzer: Fuzzer, stock: Stock, violation: Violation): Promise<Violation> {
  let best = violation
  let tries = 0
  const fails = async (plan: Plan, before: Plan[]): Promise<boolean> => {
    if (tries++ >= MOST) return false
    const veterans: Veterans = new Map()
    for (const earlier of before) await fuzzer.judged(earlier, veterans)
    const { finding } = await fuzzer.judged({ ...plan, again: true }, veterans)
    if (finding) best = { ...best, finding, plan, before }
    return finding !== undefined
  }
  if (!(await fails(best.plan, []))) await shortenHistory(() => best, fails)
  for (let again = true; again;) {
    again = false
    for (const simpler of simplerThan(best.plan, stock)) if (await fails(simpler, best.before)) again = true
  }
  return best
}

/** Leaves out halves of the earlier runs, then quarters, as long as the last one still fails. */
async function shortenHistory(best: () => Violation, fails: (plan: Plan, before: Plan[]) => Promise<boolean>) {
  for (let size = Math.ceil(best().before.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best().before.length;) {
      const { plan, before } = best()
      if (!(await fails(plan, before.toSpliced(at, size)))) at += size
    }
  }
}

/** Plans with one thing less. */
function* simplerThan(plan: Plan, { plain, make }: Stock): Generator<Plan> {
  const own = (place: Place) => plain.get(baseName(plan.line, place)) as Piece
  const lighter = (piece: Piece, place: Place): Piece[] => [
    ...(piece === own(place) || !plain.has(baseName(plan.line, place)) ? [] : [own(place)]),
    ...piece.spec.edits.map((_, at) => make({ ...piece.spec, edits: piece.spec.edits.toSpliced(at, 1) })),
  ]
  if (plan.trust !== trustOfLine(plan.line)) yield { ...plan, trust: trustOfLine(plan.line) }
  if (plan.now !== NOW) yield { ...plan, now: NOW }
  if (!('is' in plan.page && plan.page.is === null)) yield { ...plan, page: { is: null } }
  for (const at of plan.shape.keys()) yield { ...plan, shape: plan.shape.toSpliced(at, 1) }
  for (const badge of lighter(plan.badge, 'badge')) yield { ...plan, badge }
  if (plan.status) for (const status of lighter(plan.status, 'status')) yield { ...plan, status }
  for (const [at, piece] of plan.chain.entries())
    for (const lighterOne of lighter(piece, at)) yield { ...plan, chain: plan.chain.with(at, lighterOne) }
}
