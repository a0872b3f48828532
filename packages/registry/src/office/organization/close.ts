import { dayAfter, endOrganization, holdsOn, type PlainDate } from '@liangpai/core/organization'
import {
  dayOf,
  endOfDay,
  endSignIn,
  enforceRule,
  lockOrganization,
  Refusal,
  rolesIn,
  rolesOf,
  updateOrganization,
  LEADERS,
} from '@liangpai/server'
import * as z from 'zod'
import { day, slug } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { badgesAfterwards, requestsUnderWay } from '../../store/dependents.ts'
import { waitingHandovers } from '../../store/handovers.ts'
import { writeJournal } from '../writeJournal.ts'
import { defineVerb } from '../defineVerb.ts'
import { endRoles } from '../person/roleEnds.ts'
import { closingDecider, lockTree, readTree, requireBelowOffice, rowIn } from './treeNow.ts'

/**
 * Ends an organisation on a day. Refused while anything depends on it: subordinates, requests under way, badges that it attested
 * or issued and that are in effect beyond that day. Its roles end with it.
 */
export const close = defineVerb({
  name: 'close',
  summary: 'end an organisation on a day, with its roles',
  input: z.strictObject({
    organization: slug.describe('the organisation'),
    until: day.optional().describe('its last day; today unless given'),
  }),
  output: z.strictObject({ organization: z.string(), until: z.string(), rolesEnded: z.int() }),
  cli: { arguments: ['organization'] },
  needsStepUp: true,
  async load(work, { organization }) {
    const stored = await readTree(work)
    rowIn(stored, organization)
    return { tree: stored.tree, today: dayOf(work.at) }
  },
  mayAct: [
    {
      by: 'role',
      roles: LEADERS,
      of: 'the nearest committee above it; of a group, of its branch',
      organization: ({ tree, today }, { organization, until = today }) => closingDecider(tree, organization, until),
    },
  ],
  concerns: (_loaded, { organization }) => organization,
  async act(work, { organization, until = dayOf(work.at) }) {
    requireBelowOffice(organization)
    const stored = await lockTree(work)
    // Who writes a request down holds the row until they are done: theirs is counted, or meets the last day.
    await lockOrganization(work.tx, organization)
    const row = rowIn(stored, organization)
    enforceRule(endOrganization(stored.tree, organization, until), organization)
    await requireNothingLeft(work, organization, until)
    await updateOrganization(work.tx, { ...row, until })
    const ended = await endRolesOf(work, organization, until)
    return { result: { organization, until, rolesEnded: ended }, subject: organization, detail: { until } }
  },
  async after(context, result) {
    await writeJournal(context, {})
    return result
  },
})

/** Throws `organizationHasRequests`, `organizationHasBadges`, `handoverWaits`. */
async function requireNothingLeft(work: Work, organization: string, until: PlainDate): Promise<void> {
  const { tx, at } = work
  if ((await requestsUnderWay(tx, [organization])).length > 0)
    throw new Refusal('organizationHasRequests', organization)
  const moment = Math.max(at, endOfDay(until))
  if ((await badgesAfterwards(tx, [organization], moment)).length > 0)
    throw new Refusal('organizationHasBadges', organization)
  if ((await waitingHandovers(work, [organization])).length > 0) throw new Refusal('handoverWaits', organization)
}

/** No role outlives its organisation. Whoever is left without one today is signed out at once. Returns how many roles ended. */
async function endRolesOf(work: Work, organization: string, last: PlainDate): Promise<number> {
  const { tx, at } = work
  const before = await rolesIn(tx, organization)
  const lasting = before.filter(({ term }) => term.until === undefined || dayAfter(term.until) > dayAfter(last))
  const remaining = before.flatMap((role) => {
    if (!lasting.includes(role)) return [role]
    return role.term.from > last ? [] : [{ ...role, term: { ...role.term, until: last } }]
  })
  await endRoles(work, before, remaining)
  for (const person of new Set(lasting.map((role) => role.person))) {
    const others = await rolesOf(tx, person)
    if (!others.some(({ term }) => holdsOn(term, dayOf(at)))) await endSignIn(tx, person)
  }
  return lasting.length
}
