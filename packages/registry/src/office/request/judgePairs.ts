import { Refusal } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { hasDeclined } from '../../store/declines.ts'
import { type Pairs, pairsOfRequest, type RequestForShop, requestsForShop } from '../../store/pairs.ts'
import { isUnderWay } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'

/**
 * Nobody is asked twice for a shop; whoever declined opens it again themself. Throws `notAskedAgain`, whatever the reason: whoever
 * writes down a request in the name of somebody does not learn that they declined. What `isOwn` does not count.
 */
export async function judgePairs(
  work: Pick<Work, 'tx' | 'at'>,
  pairs: Pairs,
  isOwn?: (request: RequestForShop) => boolean,
): Promise<void> {
  if (await isNotAskedAgain(work, pairs, isOwn)) throw new Refusal('notAskedAgain')
}

/**
 * Whether a person is not asked for a shop: they declined, have a badge for it, or a request is under way. All is looked up whatever
 * the first answer is, so that no time tells which.
 */
export async function isNotAskedAgain(
  { tx, at }: Pick<Work, 'tx' | 'at'>,
  pairs: Pairs,
  isOwn: (request: RequestForShop) => boolean = () => false,
): Promise<boolean> {
  const requests = await requestsForShop(tx, pairs)
  // Read after them: a decline deletes its request, so that what is not found there any more is found here.
  const isDeclined = await hasDeclined(tx, pairs)
  const ofPerson = requests.filter((request) => request.person === pairs.person && !isOwn(request))
  return isDeclined || ofPerson.some(({ exp, state }) => (exp !== null && exp > at) || isUnderWay(state))
}

/**
 * The same before a member is asked: of two requests that were written down at once, neither of which saw the other, the
 * first goes on. Throws what `judgePairs` throws.
 */
export async function judgeFirst(work: Work, { id, createdAt }: RequestRow): Promise<void> {
  const isFirst = (other: RequestForShop) =>
    createdAt < other.createdAt || (createdAt === other.createdAt && id < other.id)
  await judgePairs(
    work,
    await pairsOfRequest(work.tx, id),
    (other) => other.id === id || (other.exp === null && isFirst(other)),
  )
}

/**
 * A badge does not move to a shop that another person's badge shows: who runs that shop with them makes a request of their
 * own, which somebody attests as such. Throws `shownByAnother`, and what `judgePairs` throws.
 */
export async function judgeNewShop(work: Work, pairs: Pairs, changed: BadgeRow): Promise<void> {
  await judgePairs(work, pairs, ({ badgeNo }) => badgeNo === changed.badgeNo)
  const others = await requestsForShop(work.tx, pairs)
  if (others.some(({ badgeNo, exp }) => badgeNo !== changed.badgeNo && exp !== null && exp > work.at))
    throw new Refusal('shownByAnother')
}
