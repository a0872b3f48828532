import { type Crawled, crawl } from '../crawl.ts'
import type { Reader } from '../readers.ts'
import { secretary, type ServicesFixture } from '../services.ts'
import { openWorkPages } from '../workPages.ts'
import { playRichCalendar } from './richCalendar.ts'
import { type Mark, playRichHelp } from './richHelp.ts'
import { playRichPlace } from './richPlace.ts'

/** Everything at once, each part with a text of its own, or with what `mark` makes of it. */
export async function playRich(fixture: ServicesFixture, mark: Mark = (text) => text) {
  await appointAbove(fixture)
  const help = await playRichHelp(fixture, mark)
  const place = await playRichPlace(fixture, mark)
  const calendar = await playRichCalendar(fixture, mark)
  return { help, place, calendar }
}

/** The secretary of the committee above all branches. */
const appointAbove = ({ services }: ServicesFixture): Promise<unknown> =>
  services.verbs['appoint-leader'](secretary, {
    organization: 'office',
    person: { id: 'yun', name: '云见山' },
    until: '2029-11-23',
  })

/** What was played: the links and ids of it. */
export type Played = Awaited<ReturnType<typeof playRich>>

/** The forms of each kind of private link that change nothing, or ask once more before they do. */
export const looks: Readonly<Record<string, readonly string[]>> = {
  '/help': ['link', 'all', 'correct', 'black-out', 'copy', 'finish', 'withdraw', 'delete'],
  '/mentor': ['link', 'correct', 'copy', 'leave'],
  '/signup': ['link', 'correct', 'copy'],
  '/hours': ['link', 'issue', 'object', 'copy'],
  '/booking': ['link', 'correct', 'cancel'],
  '/tenancy': ['link', 'copy', 'withdraw', 'leave'],
  '/invited': ['link'],
}

/** A private link: the path of its pages, and its token. */
export type PlayedLink = readonly [path: string, token: string]

/** Which links each reader has. */
export const linksOf = ({ help, place, calendar }: Played): Partial<Record<Reader, readonly PlayedLink[]>> => ({
  owner: [
    ['/help', help.requester],
    ['/booking', place.booker],
    ['/tenancy', place.tenant],
    ['/signup', calendar.volunteer],
    ['/hours', calendar.hours],
  ],
  helper: [['/mentor', help.helper]],
  candidate: [['/mentor', help.candidate]],
  other: [
    ['/mentor', help.other],
    ['/help', help.others],
    ['/booking', place.rival],
    ['/tenancy', place.applicant],
    ['/tenancy', place.keeper],
    ['/signup', calendar.others],
  ],
})

/** Who each reader is by sign-in. */
export const people: Partial<Record<Reader, readonly string[]>> = {
  host: ['fang', 'lu'],
  jointHost: ['tang'],
  above: ['yun'],
  elsewhere: ['bai'],
  operator: ['he', 'su'],
}

/** Everybody who signs in. */
export const signedIn: readonly string[] = Object.values(people).flat()

/** Every address to which pages lead anybody who is signed in. */
export async function addressesOf(fixture: ServicesFixture): Promise<Map<string, Map<string, Crawled>>> {
  const { get } = openWorkPages(fixture)
  const found = new Map<string, Map<string, Crawled>>()
  for (const as of signedIn) found.set(as, await crawl((address) => get(as, address), ['/', '/work']))
  return found
}

/** The same as one set. */
export const allOf = (found: ReadonlyMap<string, ReadonlyMap<string, Crawled>>): Set<string> =>
  new Set([...found.values()].flatMap((pages) => [...pages.keys()]))
