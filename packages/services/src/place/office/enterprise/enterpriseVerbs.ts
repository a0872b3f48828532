import {
  dayOf,
  drawId,
  LEADERS,
  madeFromOrNothing,
  Refusal,
  requireVersion,
  storedEyes,
  takePerson,
  versionOf,
} from '@liangpai/server'
import { day, id, message, organizationName, shortName, slug, text } from '@liangpai/server/input'
import * as z from 'zod'
import { leadsSomeOf } from '../../../office/roles.ts'
import { parentFault } from '../../enterprise/enterprise.ts'
import { allEnterprises, enterpriseOf, enterprisesOf, suppliersOf } from '../../store/enterprises.ts'
import type { PlaceReading } from '../../store/place.ts'
import { defineVerb } from '../defineVerb.ts'

/** The longest description of goods. */
const GOODS_LENGTH = 60

const ofBranch = {
  by: 'rule' as const,
  words: `${LEADERS.join(', ')} of the branch that enters the enterprise`,
  holds: (work: PlaceReading, _input: unknown, { branch }: { branch: string }) => leadsSomeOf(work, [branch]),
}

const ofOperator = {
  by: 'rule' as const,
  words: 'somebody of the enterprise',
  holds: async (work: PlaceReading, { enterprise }: { enterprise: string }) =>
    (await enterprisesOf(work, work.actor)).includes(enterprise),
}

/** What a branch says of an enterprise, as it may be changed. */
const writtenPartOf = ({ name, parent }: { name: string; parent?: string | undefined }) => ({ name, parent })

/** Enters a firm that operates a park, or one above it. It becomes no organisation: it can issue nothing, and nobody's superior is. Throws `enterpriseElsewhere`, `changedSince`, `shortNameTaken`. */
export const addEnterprise = defineVerb({
  name: 'add-enterprise',
  summary: 'enter a firm that operates a park, or one above it',
  input: z.strictObject({
    enterprise: slug.describe('its short name'),
    name: organizationName.describe('its name'),
    parent: slug.optional().describe('the firm above it'),
    branch: slug.optional().describe('the branch that enters it; the one that runs the services unless given'),
    madeFrom: madeFromOrNothing,
  }),
  output: z.strictObject({ enterprise: z.string(), version: z.string() }),
  load: async (work, { branch = work.ledBy }) => ({ branch }),
  mayAct: [ofBranch],
  concerns: ({ branch }) => branch,
  async act({ tx }, { enterprise: which, name, parent, madeFrom: from }, { branch }) {
    const all = await allEnterprises(tx)
    const before = all.find((one) => one.id === which)
    requireVersion(from, before && writtenPartOf(before))
    if (before && before.branch !== branch) throw new Refusal('enterpriseElsewhere')
    const fault = parentFault({ id: which, branch, ...(parent !== undefined && { parent }) }, all)
    if (fault) throw new Refusal(fault)
    const set = { name, parentId: parent ?? null }
    await tx
      .insertInto('enterprises')
      .values({ id: which, branchId: branch, ...set })
      .onConflict((c) => c.column('id').doUpdateSet(set))
      .execute()
    return {
      result: { enterprise: which, version: versionOf(writtenPartOf({ name, parent })) },
      subject: `enterprise/${which}`,
    }
  },
})

const ofEnterprise = z.strictObject({ enterprise: slug.describe('the enterprise') })

/** Enters somebody of an enterprise: they sign in, and handle the tenancies of its parks. */
export const addEnterprisePerson = defineVerb({
  name: 'add-enterprise-person',
  summary: 'enter somebody who works for an enterprise',
  input: ofEnterprise.extend({
    person: z.strictObject({
      id: shortName.describe("the person's short name in commands"),
      name: message(64).describe("the person's name"),
    }),
    until: day.optional().describe('their last day there'),
  }),
  output: z.strictObject({ person: z.string() }),
  load: (work, { enterprise }) => enterpriseOf(work.tx, enterprise),
  mayAct: [ofBranch],
  concerns: ({ branch }) => branch,
  async act(work, { enterprise, person, until = null }) {
    await takePerson(work, person)
    const set = { since: dayOf(work.at), until, appointedBy: storedEyes(work.eyes) }
    await work.tx
      .insertInto('enterprisePeople')
      .values({ enterpriseId: enterprise, personId: person.id, ...set })
      .onConflict((c) => c.columns(['enterpriseId', 'personId']).doUpdateSet(set))
      .execute()
    return { result: { person: person.id }, subject: `enterprise/${enterprise}`, detail: { person: person.id } }
  },
})

export const endEnterprisePerson = defineVerb({
  name: 'end-enterprise-person',
  summary: 'say that somebody works for an enterprise no more',
  input: ofEnterprise.extend({ person: slug.describe('the person') }),
  output: z.strictObject({ person: z.string() }),
  load: (work, { enterprise }) => enterpriseOf(work.tx, enterprise),
  mayAct: [ofBranch],
  concerns: ({ branch }) => branch,
  async act({ tx }, { enterprise, person }) {
    const found = tx.deleteFrom('enterprisePeople').where('enterpriseId', '=', enterprise)
    await found.where('personId', '=', person).execute()
    return { result: { person }, subject: `enterprise/${enterprise}`, detail: { person } }
  },
})

export const addSupplier = defineVerb({
  name: 'add-supplier',
  summary: 'enter a supplier that an enterprise brings its shopkeepers together with',
  input: ofEnterprise.extend({
    name: organizationName.describe('its name'),
    goods: text(GOODS_LENGTH).describe('what it supplies'),
  }),
  output: z.strictObject({ supplier: z.string() }),
  load: (work, { enterprise }) => enterpriseOf(work.tx, enterprise),
  mayAct: [ofOperator, ofBranch],
  concerns: ({ branch }) => branch,
  async act({ tx }, { enterprise, name, goods }) {
    const supplier = drawId()
    await tx.insertInto('suppliers').values({ id: supplier, enterpriseId: enterprise, name, goods }).execute()
    return { result: { supplier }, subject: `enterprise/${enterprise}` }
  },
})

export const endSupplier = defineVerb({
  name: 'end-supplier',
  summary: 'take a supplier out',
  input: ofEnterprise.extend({ supplier: id.describe('the supplier') }),
  output: z.strictObject({ supplier: z.string() }),
  load: (work, { enterprise }) => enterpriseOf(work.tx, enterprise),
  mayAct: [ofOperator, ofBranch],
  concerns: ({ branch }) => branch,
  async act({ tx }, { enterprise, supplier }) {
    if (!(await suppliersOf(tx, enterprise)).some((one) => one.id === supplier)) throw new Refusal('supplierUnknown')
    await tx.deleteFrom('suppliers').where('id', '=', supplier).execute()
    return { result: { supplier }, subject: `enterprise/${enterprise}` }
  },
})
