import { Refusal } from '../refusal.ts'
import type { Check, Finding } from './finding.ts'

/** What was found, and what refused to be looked at. */
export type Examined = { findings: Finding[]; unexamined: Refusal[] }

/**
 * Looks at everything, the rest also where one check cannot look. What ends is judged by the time that the service goes
 * by, also while the clock is doubted.
 */
export async function examineBy<Context>(
  checks: Readonly<Record<string, Check<Context>>>,
  context: Context,
): Promise<Examined> {
  const findings: Finding[] = []
  const unexamined: Refusal[] = []
  for (const [name, check] of Object.entries(checks))
    unexamined.push(...(await attempt(name, async () => void findings.push(...(await check(context))))))
  return sortOut({ findings, unexamined })
}

/** Opens a service and looks at it; one that refuses to open says why. */
export async function diagnoseBy<Opened>({
  open,
  look,
  close,
}: {
  open(): Promise<Opened>
  look(opened: Opened): Promise<Examined>
  close(opened: Opened): Promise<void>
}): Promise<Examined> {
  try {
    const opened = await open()
    return await look(opened).finally(() => close(opened))
  } catch (error) {
    return { findings: [], unexamined: [refusalOf('open', error)] }
  }
}

/** Each refusal once, although several checks met it; a damaged row that kept one from looking is a finding like others. */
export function sortOut({ findings, unexamined }: Examined): Examined {
  const codes = unexamined.map(({ code }) => code)
  const refusals = unexamined.filter(({ code }, i) => code === 'checkFailed' || codes.indexOf(code) === i)
  const damaged = refusals.filter(({ code }) => code === 'rowDamaged')
  return {
    findings: [...findings, ...damaged.map(({ detail }) => rowDamaged(detail))],
    unexamined: refusals.filter((refusal) => !damaged.includes(refusal)),
  }
}

const rowDamaged = (detail: Refusal['detail']): Finding => ({
  what: 'rowDamaged',
  urgency: 'now',
  ...(detail !== undefined && { detail }),
})

/** Does a piece of the look that must not stop the rest; returns what refused it. */
export const attempt = (name: string, look: () => Promise<unknown>): Promise<Refusal[]> =>
  look().then(
    () => [],
    (error: unknown) => [refusalOf(name, error)],
  )

/** A refusal as it is, and a fault that nobody foresaw under the name of the piece in which it was. */
export const refusalOf = (name: string, error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal('checkFailed', `${name}: ${error instanceof Error ? error.message : String(error)}`)
