import { covers, dayAfter, type PlainDate } from '../date.ts'
import { mayStandUnder } from './kind.ts'
import { isFormal, type PartyOrganization } from './organization.ts'
import { type Span, spansOf, type Timeline } from './timeline.ts'
import type { TreeRefusal } from './treeRefusal.ts'

/** What is wrong with the place of an organisation, from a day on, under a superior. */
export type PlaceFinding = { code: TreeRefusal; from: PlainDate; parent: string }

/** Whatever is wrong with the place of an organisation in its whole time: its form, its superiors, their kinds and time. */
export function judgePlace(timeline: Timeline, others: ReadonlyMap<string, Timeline>): PlaceFinding[] {
  return spansOf(timeline).flatMap((span) => judgeSpan(span, others) ?? [])
}

function judgeSpan(span: Span, others: ReadonlyMap<string, Timeline>): PlaceFinding | undefined {
  const { organization, begin } = span
  const { id, kind, parent = '' } = organization
  const finding = (code: TreeRefusal, from = begin) => ({ code, from, parent })
  if (!isFormal(organization)) return finding('formNotFormal')
  if (organization.parent === undefined) return mayStandUnder(kind) ? undefined : finding('parentMissing')
  if (parent === id) return finding('cycle')
  const superior = others.get(parent)
  if (!superior) return finding('parentUnknown')
  const unfit = firstUnfitDay(organization, span, superior)
  if (unfit !== undefined) return finding('parentKind', unfit)
  return isCovered(span, superior) ? undefined : finding('parentNotInForce', firstUncoveredDay(span, superior))
}

/** The first day on which the superior is of a kind that cannot have it below. */
function firstUnfitDay({ kind }: PartyOrganization, { begin, end }: Span, { states }: Timeline) {
  const meets = (at: number) => (states[at]?.from ?? '') <= end && (states[at + 1]?.from ?? '9999-12-31') > begin
  const unfit = states.find(({ organization }, at) => meets(at) && !mayStandUnder(kind, organization.kind))
  return unfit && later(unfit.from, begin)
}

/** Whether the superior exists all the time, at the precision of both, and on one day at least. */
const isCovered = ({ period, begin, end }: Span, superior: Timeline) =>
  covers(superior.row.period, period) && superior.begin <= end && begin <= superior.end

const firstUncoveredDay = ({ begin }: Span, superior: Timeline) => {
  const { until } = superior.row.period
  return superior.begin > begin || until === undefined ? begin : later(dayAfter(until), begin)
}

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)
