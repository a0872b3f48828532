import type { Organization, Shop } from '@liangpai/core'
import type { Decision } from '@liangpai/presentation'
import { MEMBER, type Organization as DatedOrganization, organizationOf, personOf } from '@liangpai/server'
import { answerDue } from '../../clock/answerDue.ts'
import type { Context } from '../../context.ts'
import { namesOf } from '../../store/issuers.ts'
import { proofsOf } from '../../store/proofs.ts'
import { shopOf } from '../../store/requests.ts'
import { type ProofTask, taskOf } from '../proof/proofTask.ts'
import { ASKED_KEPT, askedByLink } from './askedByLink.ts'
import type { AnswerForm } from './askForm.ts'
import { askableOrganizations } from './branches.ts'

/** How far a request is for whoever asked. */
export type AskStep = 'requested' | 'attested' | 'reviewed' | 'offered' | 'returned' | 'refused'

/** An organisation by the names that readers know. */
export type NamedOrganization = { id: string } & Pick<Organization, 'name' | 'names'>

/** What the private link of a request shows. What is withheld from the branch looks like what waits for it. */
export type AskView = {
  step: AskStep
  branch: NamedOrganization
  issuer: NamedOrganization
  name: string
  shop: Shop
  pledge?: string
  /** What they wrote to the branch. */
  note?: string
  /** Why it was sent back or refused; of one that was completed since, why it had been sent back. */
  decision?: Decision
  askedAt: number
  changedAt: number
  /** By when the branch answers it, or what was completed of it. */
  answerBy: number
  /** It is deleted then, unless something happens. */
  keptUntil: number
  proofs: ProofTask[]
}

/** What was asked for, as the form has it. */
export const askFormOf = ({ name, branch, shop, pledge = '', note = '' }: AskView): AnswerForm => ({
  name,
  organization: branch.id,
  shopName: shop.name,
  address: shop.listing?.host ?? shop.urls[0] ?? '',
  kind: shop.listing ? 'marketplace' : 'script',
  shopId: shop.listing?.id ?? '',
  pledge,
  note,
})

/** What was asked for by a private link, and what became of it. Throws `privateLinkUnknown`. */
export const viewAsk = (context: Context, token: string): Promise<AskView> =>
  context.read(MEMBER, async (reading) => {
    const request = await askedByLink(reading, token)
    const { state, pledge, note, decision, createdAt, updatedAt } = request
    const named = async (id: string) => namedFrom(await organizationOf(reading, id))
    return {
      step: state === 'withheld' || state === 'issued' ? 'requested' : state,
      branch: await named(request.organizationId),
      issuer: await named(request.issuerId),
      name: (await personOf(reading, request.subjectId)).name,
      shop: shopOf(request),
      ...(pledge !== null && { pledge }),
      ...(note !== null && { note }),
      ...(decision !== null && { decision: JSON.parse(decision) as Decision }),
      askedAt: createdAt,
      changedAt: updatedAt,
      answerBy: answerDue(reading, decision === null ? createdAt : updatedAt),
      keptUntil: updatedAt + ASKED_KEPT,
      proofs: (await proofsOf(reading, request.id)).map(taskOf),
    }
  })

/** The organisations that members may ask by the public form, by the names that readers know. */
export const namedOrganizations = (context: Context): Promise<NamedOrganization[]> =>
  context.read(MEMBER, async (reading) => (await askableOrganizations(reading)).map(namedFrom))

const namedFrom = (row: DatedOrganization): NamedOrganization => ({ id: row.id, name: row.name, names: namesOf(row) })
