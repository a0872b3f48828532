import { findPerson, LEADERS, linkWishes, organizationOf, readEyes, sharesEyes } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { listBadgeFiles } from '../../store/badgeFiles.ts'
import { OFFICE } from '../../store/issuers.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import { allStationKeys } from '../../store/stationKeys.ts'
import type { Wish } from '../../store/stationRow.ts'
import { stopLinkWishes } from '../../store/stopLinks.ts'
import type { Reach } from '../reach.ts'
import { REVIEWERS } from '../roles.ts'
import { currentRolesOf } from '../signIn/people.ts'
import { subjectOf } from '../subjectOf.ts'
import { isFirst, waitsForSecond, WISH_LIFE } from '../twoPersons.ts'
import { wordsOf } from '../wordsOf.ts'
import type { WishMatter } from './matter.ts'

/** What one of two persons has said and whoever reads may say as the second: never their own word, nor of who counts as one with them. */
export const wishMatters = async (work: Reading, reach: Reach): Promise<WishMatter[]> => [
  ...(await stopLinks(work, reach)),
  ...(await ofOffice(work, reach)),
  ...(await signInLinks(work, reach)),
]

async function stopLinks(work: Reading, reach: Reach): Promise<WishMatter[]> {
  const matters: WishMatter[] = []
  for (const { issuerId, requestId, wantedBy, wantedEyes, wantedAt } of await stopLinkWishes(
    work.tx,
    work.at - WISH_LIFE,
  )) {
    if (!reach.mayIn(issuerId, REVIEWERS) || sharesEyes(work.eyes, readEyes(wantedEyes))) continue
    const request = await requestOf(work, requestId)
    if ((await subjectOf(work, request)) === work.actor) continue
    matters.push({
      act: 'stopLink',
      request: requestId,
      shop: shopOf(request).name,
      organization: wordsOf(await organizationOf(work, request.organizationId)),
      wantedBy: await nameOf(work, wantedBy ?? ''),
      ...datesOf(wantedAt),
    })
  }
  return matters
}

/** What two leaders of the office do: badge files and the keys of stations. */
async function ofOffice(work: Reading, reach: Reach): Promise<WishMatter[]> {
  if (!reach.mayIn(OFFICE, LEADERS)) return []
  const organization = wordsOf(await organizationOf(work, OFFICE))
  const waits = (wish: Wish) => waitsForSecond(work, wish) && !isFirst(work, wish)
  const of = async ({ wantedBy, wantedAt }: Wish) => ({
    organization,
    wantedBy: await nameOf(work, readEyes(wantedBy)[0] ?? ''),
    ...datesOf(wantedAt),
  })
  const files = (await listBadgeFiles(work.tx)).filter(waits)
  const keys = (await allStationKeys(work.tx)).filter(waits)
  return Promise.all([
    ...files.map(async (row) => ({ act: 'badgeFile' as const, file: row.name, ...(await of(row)) })),
    ...keys.map(async (row) => ({
      act: 'stationKey' as const,
      station: row.wantedStation ?? row.station,
      thumbprint: row.thumbprint,
      wanted: row.registeredAt === null || row.wantedStation !== null ? ('register' as const) : ('retire' as const),
      ...(await of(row)),
    })),
  ])
}

/** Links for people who have lost their passkeys, for who leads where they work. */
async function signInLinks(work: Reading, reach: Reach): Promise<WishMatter[]> {
  const matters: WishMatter[] = []
  for (const { person, eyes, since, until } of await linkWishes(work)) {
    const roles = await currentRolesOf(work, person)
    const led = roles.find(({ organization }) => reach.mayIn(organization, LEADERS))
    if (!led || work.eyes.includes(person) || sharesEyes(work.eyes, eyes)) continue
    matters.push({
      act: 'signInLink',
      person: { id: person, name: await nameOf(work, person) },
      organization: wordsOf(await organizationOf(work, led.organization)),
      wantedBy: await nameOf(work, eyes[0] ?? ''),
      since,
      due: until,
    })
  }
  return matters
}

const nameOf = async (work: Reading, person: string): Promise<string> =>
  (await findPerson(work, person))?.name ?? person

const datesOf = (wantedAt: number | null) => ({ since: wantedAt ?? 0, due: (wantedAt ?? 0) + WISH_LIFE })
