import {
  atLeast,
  between,
  countBehind,
  coverageOf,
  emptyByLink,
  type Figure,
  holdsOn,
  organizationsOn,
  type PartyOrganization,
  type PlainDate,
  ratio,
  uncovered,
  withCarried,
} from '@liangpai/core/organization'
import {
  type BranchesByForm,
  type CoverageReport,
  type DisplayedMonth,
  type FiguresReport,
  inEachLanguage,
  type Words,
} from '@liangpai/presentation'
import {
  dayOf,
  enforceRule,
  lastDayOfMonth,
  lastMonthBy,
  organizationAsOf,
  organizationOf,
  Refusal,
  rolesOf,
  startOfDay,
} from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { estimateOn, lastMonth, monthsUpTo, targetsOn } from '../../store/figures.ts'
import { OFFICE } from '../../store/issuers.ts'
import { readTree, type StoredTree } from '../organization/treeNow.ts'
import { wordsOf } from '../wordsOf.ts'

/** Ends of a month that are reported. */
const MOST_MONTHS = 12

/** Whether whoever acts has any role today: the figures of the whole city are for all of them (SYSTEMS 68, 69). */
export async function readsFigures({ tx, actor, at }: Reading): Promise<boolean> {
  return (await rolesOf(tx, actor)).some(({ term }) => holdsOn(term, dayOf(at)))
}

/** The figures for a page. Throws `notAllowed` for somebody without a role. */
export async function figuresFor(work: Reading, day?: PlainDate): Promise<FiguresReport> {
  if (!(await readsFigures(work))) throw new Refusal('notAllowed')
  return viewFigures(work, day)
}

/**
 * The figures of the city on a day, the last day of the last month that was counted unless given. Throws `dayAhead`. What
 * organisations say is counted anew for any day; how many display their membership is what was published of each month.
 */
export async function viewFigures(work: Reading, chosen?: PlainDate): Promise<FiguresReport> {
  const { tx, at } = work
  const today = dayOf(at)
  const day = chosen ?? (await lastCountedDay(work)) ?? today
  if (day > today) throw new Refusal('dayAhead')
  const months = await monthsUpTo(tx, lastMonthBy(day), MOST_MONTHS)
  const displayed = displayedOf(months)
  const estimate = await estimateFor(work, day)
  const share = displayed && estimate ? shareOf(displayed, estimate) : undefined
  const stored = await readTree(work)
  return {
    organization: wordsOf(await organizationOf({ tx, at: startOfDay(day) }, OFFICE)),
    day,
    months,
    ...(displayed && { displayed }),
    ...(estimate && { estimate }),
    ...(share && { share }),
    branches: branchesByForm(stored, day),
    coverage: await coverageFor(work, stored, day),
  }
}

async function lastCountedDay({ tx }: Reading): Promise<PlainDate | undefined> {
  const month = await lastMonth(tx)
  return month === undefined ? undefined : lastDayOfMonth(month)
}

/** What is certain of the last month: that they are more than the least that its number can stand for. */
function displayedOf(months: readonly DisplayedMonth[]): Figure | undefined {
  const shown = months.at(-1)?.shown
  return shown === undefined ? undefined : atLeast(countBehind(shown).min)
}

async function estimateFor({ tx }: Reading, day: PlainDate): Promise<FiguresReport['estimate']> {
  const row = await estimateOn(tx, day)
  if (!row) return undefined
  const { min, max, source, statedOn } = row
  return { ...(max === null ? atLeast(min) : between(min, max)), source, statedOn }
}

/** None where the estimate has no upper end, which would be a share of nothing certain, or where more display than that. */
function shareOf(displayed: Figure, estimate: Figure): FiguresReport['share'] {
  const outcome = ratio(displayed, estimate)
  return outcome.ok && estimate.max !== undefined ? outcome.ratio : undefined
}

function branchesByForm({ tree }: StoredTree, day: PlainDate): BranchesByForm[] {
  const branches = organizationsOn(tree, day).filter(({ kind }) => kind === 'branch')
  const counts = new Map<string, number>()
  for (const { form = 'partyBranch' } of branches) counts.set(form, (counts.get(form) ?? 0) + 1)
  return [...counts].map(([form, count]) => ({ form, count })).toSorted((a, b) => b.count - a.count)
}

/** The coverage of what was to be covered then and of what organisations carried then, under the names of that day. */
async function coverageFor({ tx }: Reading, { tree, rows }: StoredTree, day: PlainDate): Promise<CoverageReport> {
  const targets = withCarried(tree, await targetsOn(tx, day), day)
  const { coverage } = enforceRule(coverageOf(tree, targets, day))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const nameOf = ({ id, name }: PartyOrganization): Words => {
    const row = byId.get(id)
    return row ? wordsOf(organizationAsOf(row, day)) : inEachLanguage(() => name)
  }
  const { areas, chainLinks, fields, outside } = coverage
  return {
    areas,
    chainLinks,
    fields: fields.map((field) => ({ ...field, branches: field.branches.map(nameOf) })),
    empty: emptyByLink(coverage),
    uncovered: uncovered(coverage),
    outside: outside.map(nameOf),
  }
}
