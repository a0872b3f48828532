import type { Range } from '../founding/counting.ts'
import { addMonths, dayAfter, firstDayOf, isDayOrMonth, isPeriod, type Period, type PlainDate } from '../date.ts'
import type { HostKind, PartyOrganization } from '../tree/organization.ts'
import { type RuleSet, type RuleSets, rulesOn } from '../rules.ts'

/** How long elected bodies sit. */
export type TermRules = RuleSet & {
  /** What a term may last, in months. */
  months: Range
  /** What it usually lasts, in years: elsewhere, in a branch, and in a branch of certain hosts. */
  usualYears: { others: Range; branch: Range; branchOfHost: Readonly<Partial<Record<HostKind, Range>>> }
}

const five = { min: 5, max: 5 }

/**
 * Constitution, art. 31: committees of all three kinds are elected for three to five years. Branch regulation of 2018,
 * art. 21: usually five in a village or community, three in other branches.
 */
export const termRules: RuleSets<TermRules> = [
  {
    version: '2025-04',
    from: '2025-04-01',
    sources: ['constitution', 'branchRegulation'],
    months: { min: 36, max: 60 },
    usualYears: {
      others: { min: 3, max: 5 },
      branch: { min: 3, max: 3 },
      branchOfHost: { village: five, community: five },
    },
  },
]

/** Why a term is refused. A superior may approve a shorter or longer one, but never one without end. */
export const termRefusals = ['termInvalid', 'termMissing', 'termTooShort', 'termTooLong'] as const
/** One of `termRefusals`. */
export type TermRefusal = (typeof termRefusals)[number]

/**
 * Whether a term has a permitted length, by the rules that hold when it begins or by others (Constitution, art. 31). `approvedAbove`
 * permits another one, such as the rest of a term after a by-election or a postponed election. Of a month at either end, the
 * most favourable day counts.
 */
export function judgeTerm(term: Period, approvedAbove = false, rules?: TermRules): TermRefusal | undefined {
  if (!isPeriod(term)) return 'termInvalid'
  if (term.until === undefined) return 'termMissing'
  if (approvedAbove === true) return undefined
  const from = firstDayOf(term.from)
  const { months } = rules ?? rulesOn(termRules, from)
  if (dayAfter(term.until) < addMonths(from, months.min)) return 'termTooShort'
  return firstDayOf(term.until) > addMonths(from, months.max) ? 'termTooLong' : undefined
}

/** How long a term usually is, in years (branch regulation of 2018, art. 21; elsewhere Constitution, art. 31). */
export function usualTermYears(
  organization: Pick<PartyOrganization, 'kind' | 'host'>,
  day: PlainDate,
  rules: TermRules = rulesOn(termRules, day),
): Range {
  const { kind, host } = Object(organization) as PartyOrganization
  const { usualYears } = rules
  if (kind !== 'branch') return usualYears.others
  const hostKind = host?.kind
  const ofHost =
    typeof hostKind === 'string' &&
    Object.hasOwn(usualYears.branchOfHost, hostKind) &&
    usualYears.branchOfHost[hostKind]
  return ofHost || usualYears.branch
}

/**
 * Whether a term is longer than it usually is, by the rules that hold when it begins or by others. Of a month at either end, the
 * most favourable day counts. A shorter one may be the term of a role that was ended early.
 */
export function isLongerThanUsual(
  { from, until }: Period,
  organization: Pick<PartyOrganization, 'kind' | 'host'>,
  rules?: TermRules,
): boolean {
  const first = firstDayOf(from)
  const { max } = usualTermYears(organization, first, rules)
  return until === undefined || firstDayOf(until) > addMonths(first, max * 12)
}

/** The day by which the next election is held, by the rules of the day of the last one or by others; none for what is no day. */
export function reelectionDue(
  organization: Pick<PartyOrganization, 'kind' | 'host'>,
  elected: string,
  rules?: TermRules,
): PlainDate | undefined {
  if (!isDayOrMonth(elected)) return undefined
  const first = firstDayOf(elected)
  return addMonths(first, usualTermYears(organization, first, rules).max * 12)
}
