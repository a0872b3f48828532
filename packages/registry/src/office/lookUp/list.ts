import { lookUp, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { day, slug } from '@liangpai/server/input'
import type { Reading } from '../../context.ts'
import { defineVerb } from '../defineVerb.ts'
import { forbidReader } from '../figures/readsFiguresAlone.ts'
import { initiativeLine, initiativeLines } from '../initiative/viewInitiative.ts'
import { badgeLine, badgesDueIn, badgesIn, requestLine, requestsIn } from './badges.ts'
import { organizationLine, type OrganizationLine, organizationsOf } from './organizations.ts'
import { peopleOf, personLine } from './people.ts'
import { after, type Paged } from './paged.ts'
import { scopeOf, within } from './scope.ts'

const input = z
  .strictObject({
    what: z.enum(['organizations', 'people', 'badges', 'requests', 'initiatives']).describe('what is listed'),
    organization: slug.optional().describe('one organisation; all that you may look up unless given'),
    on: day.optional().describe('of organisations: the day; today unless given'),
    due: z
      .literal(true)
      .optional()
      .describe('of badges: those that end within 30 days, until their member was reminded'),
    after: after.optional().describe('of badges and requests: where the page before ended, as it says'),
  })
  .refine(({ what, on }) => what === 'organizations' || !on, 'a day is one of the tree of organisations')
  .refine(({ what, due }) => what === 'badges' || !due, 'badges end, nothing else does')
  .refine(({ what, after: place }) => ['badges', 'requests'].includes(what) || !place, 'this list has one page')
type Input = z.output<typeof input>

const output = z.strictObject({
  organizations: z.array(organizationLine).exactOptional(),
  people: z.array(personLine).exactOptional(),
  badges: z.array(badgeLine).exactOptional(),
  requests: z.array(requestLine).exactOptional(),
  initiatives: z.array(initiativeLine).exactOptional(),
  after: z
    .string()
    .exactOptional()
    .describe('where the next page begins, to be sent as `after`; absent on the last page'),
})
/** One list. Of badges and requests at most a hundred; `after` asks for those that follow. */
export type Lists = z.output<typeof output>

/**
 * Lists what whoever asks may look up, in the organisations of their roles and below those: never members who show nothing, and
 * never by a person's name.
 */
export const list = defineVerb({
  name: 'list',
  summary: 'list the organisations, people, badges, requests or initiatives that you may look up',
  input,
  output,
  cli: { arguments: ['what'] },
  mayAct: [{ by: 'rule', words: 'everybody, of their own organisations and those below', holds: () => true }],
  ...lookUp(async (work: Reading, draft: Input) => ({ result: await listed(work, draft), subject: work.actor })),
})

async function listed(work: Reading, { what, organization, on, due, after: place }: Input): Promise<Lists> {
  const of = { organization, after: place }
  switch (what) {
    case 'organizations':
      return { organizations: await organizationsBelow(work, organization, on) }
    case 'people':
      return { people: await peopleOf(work, organization) }
    case 'badges':
      return named('badges', due ? await badgesDueIn(work, of) : await badgesIn(work, of))
    case 'requests':
      return named('requests', await requestsIn(work, of))
    case 'initiatives':
      await forbidReader(work)
      return { initiatives: await initiativeLines(work, organization) }
  }
}

const named = <Line, Name extends string>(name: Name, { lines, ...more }: Paged<Line>) =>
  ({ [name]: lines, ...more }) as { [N in Name]: Line[] } & { after?: string }

async function organizationsBelow(work: Reading, organization?: string, on?: string): Promise<OrganizationLine[]> {
  const lines = await organizationsOf(work, on)
  if (organization === undefined) return lines
  within((await scopeOf(work)).organizations, organization)
  const one = lines.filter(({ id }) => id === organization)
  if (one.length === 0) throw new Refusal('notFoundOrNotYours')
  return one
}
