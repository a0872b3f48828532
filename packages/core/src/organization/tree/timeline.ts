import { dayBefore, firstDayOf, type Period, type PlainDate } from '../date.ts'
import type { PartyOrganization } from './organization.ts'
import type { OrganizationChange, OrganizationRow } from './organizationRow.ts'

/** An organisation through its whole time. */
export type Timeline = {
  readonly row: OrganizationRow
  readonly begin: PlainDate
  /** Its last day, for comparison only: a month ends on the 31st here, and `9999-12-31` stands for no end. */
  readonly end: PlainDate
  /** What is true of it, each from a day on, in order. The first one begins with it. */
  readonly states: readonly State[]
}

/** An organisation and all that are directly below it at any time. */
export type Node = Timeline & { readonly below: ReadonlySet<string> }

/** Organisations by their ids. */
export type Nodes = ReadonlyMap<string, Node>

/** What is true of an organisation from a day on. */
type State = { readonly from: PlainDate; readonly organization: PartyOrganization }

/** Lays out a row whose changes are in order. */
export function timelineOf(row: OrganizationRow): Timeline {
  const { changes = [], ...organization } = row
  const { from, until = '9999-12-31' } = row.period
  const states: State[] = [{ from: firstDayOf(from), organization }]
  let last: PartyOrganization = organization
  for (const change of changes) {
    last = applyChange(last, change)
    states.push({ from: firstDayOf(change.from), organization: last })
  }
  return { row, begin: firstDayOf(from), end: until.length === 7 ? `${until}-31` : until, states }
}

/** What is true of an organisation after a change. */
export function applyChange(
  organization: PartyOrganization,
  { from: _day, ...changed }: OrganizationChange,
): PartyOrganization {
  const properties = Object.entries({ ...organization, ...changed }).filter(([, value]) => value !== null)
  return Object.fromEntries(properties) as PartyOrganization
}

/** Whether it exists on a day. */
export const isInForce = ({ begin, end }: Timeline, day: PlainDate): boolean => begin <= day && day <= end

/** What is true of it on a day, if it exists then. */
export function stateOn(timeline: Timeline, day: PlainDate): PartyOrganization | undefined {
  if (!isInForce(timeline, day)) return undefined
  return timeline.states.findLast(({ from }) => from <= day)?.organization
}

/** A part of its time in which nothing changes. */
export type Span = { organization: PartyOrganization; period: Period; begin: PlainDate; end: PlainDate }

/** The parts of its time between its changes, in order. */
export function spansOf({ row, end, states }: Timeline): Span[] {
  return states.map(({ from: begin, organization }, at) => {
    const from = row.changes?.[at - 1]?.from ?? row.period.from
    const next = states[at + 1]?.from
    if (next === undefined) {
      const { until } = row.period
      return { organization, begin, end, period: { from, ...(until !== undefined && { until }) } }
    }
    const until = dayBefore(next)
    return { organization, begin, end: until, period: { from, until } }
  })
}

/** All superiors that it has directly above it at any time. */
export function parentsOf({ states }: Timeline): readonly string[] {
  const parents: string[] = []
  for (const { organization } of states) {
    const { parent } = organization
    if (parent !== undefined && !parents.includes(parent)) parents.push(parent)
  }
  return parents
}
