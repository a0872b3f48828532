import type { By } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import type { Station } from './openStation.ts'
import { callerOf } from './testing/caller.ts'
import { caseParts, type Reader, readers } from './testing/readers.ts'
import { playRichCase } from './testing/richCase.ts'
import { onEveryStation, type StationFixture } from './testing/station.ts'
import { openWorkPages } from './testing/workPages.ts'

/** Who each reader is by sign-in. */
const people: Readonly<Record<Exclude<Reader, 'buyer' | 'merchant'>, readonly string[]>> = {
  mediator: ['he'],
  candidate: ['ren'],
  former: ['su', 'jiang'],
  caseHandler: ['lin'],
  partner: ['fang'],
}

type Played = Awaited<ReturnType<typeof playRichCase>>

/** What a view shows; nothing where it is refused. */
const shown = async (view: Promise<unknown>): Promise<string> => JSON.stringify(await view.catch(() => null))

/** What a link is asked for: each page of a case that changes nothing. */
const PAGES = ['link', 'course', 'version', 'agreement', 'copy', 'correct', 'object'] as const

/** The pages of a private link, with their markup. */
async function pagesOf(station: Station, token: string): Promise<string> {
  const caller = callerOf(station)
  const answers = await Promise.all(PAGES.map((page) => caller.post(`/case/${page}`, { token, version: '1' })))
  expect(answers.map(({ status }) => status)).toEqual(PAGES.map(() => 200))
  return answers.map(({ body }) => body).join('\n')
}

/** The work pages that somebody is shown of a case, without their own name, which stands on each. */
async function workPagesOf(fixture: StationFixture, as: string, number: string): Promise<string> {
  const { get } = openWorkPages(fixture)
  const paths = [
    '/work/ended',
    '/work/cases',
    `/work/cases/${number}`,
    '/work/hand-overs',
    `/work/hand-overs/${number}`,
  ]
  const answers = await Promise.all(paths.map((path) => get(as, path)))
  const own = { su: '苏念', jiang: '江见川' }[as] ?? '\0'
  return answers.map(({ page }) => page.replaceAll(own, '')).join('\n')
}

/** Every view of a reader, as text. */
async function viewsOf(fixture: StationFixture, reader: Reader, played: Played): Promise<string> {
  const { station } = fixture
  if (reader === 'buyer' || reader === 'merchant')
    return `${await shown(station.viewByLink(played[reader]))} ${await pagesOf(station, played[reader])}`
  const views = people[reader].flatMap((as) => {
    const by: By = { as }
    return [
      shown(station.viewCase(by, played.number)),
      shown(station.viewHandOver(by, played.number)),
      shown(station.list(by)),
      shown(station.list(by, { isOpen: false })),
      shown(station.listWork(by)),
      shown(station.listHandOvers(by)),
      workPagesOf(fixture, as, played.number),
    ]
  })
  return (await Promise.all(views)).join('\n')
}

const texts = (isShown: (part: (typeof caseParts)[number]) => boolean) =>
  caseParts.filter(isShown).map(({ what }) => what)

onEveryStation('who reads what of a case', (fixture) => {
  test('each reader reads exactly what the table says, by all of their views', async () => {
    const played = await playRichCase(fixture)
    for (const reader of readers) {
      const seen = await viewsOf(fixture, reader, played)
      expect(
        texts(({ text }) => seen.includes(text)),
        reader,
      ).toEqual(texts(({ readBy }) => readBy.includes(reader)))
    }
  })

  test('contacts are read by an act of case handlers alone, each of which is a line of the trail', async () => {
    const { number } = await playRichCase(fixture)
    const { station } = fixture
    const contact = (as: string, party: 'buyer' | 'merchant') =>
      shown(station.verbs.contact({ as }, { case: number, party }))
    const seen = `${await contact('lin', 'buyer')} ${await contact('lin', 'merchant')}`
    const hidden = caseParts.filter(({ byAct }) => byAct?.includes('caseHandler'))
    for (const { text } of hidden) expect(seen).toContain(text)
    const lines = (await readAudit(station.context.store.db)).filter(({ verb }) => verb === 'contact')
    expect(lines).toHaveLength(2)
    for (const as of ['he', 'su', 'jiang', 'ren', 'fang', 'wei', 'nobody'])
      expect(await contact(as, 'buyer'), as).toBe('null')
  })

  test('nobody else reads anything: another partner its own hand-over, a stranger nothing', async () => {
    const { number } = await playRichCase(fixture)
    const { station } = fixture
    expect(await shown(station.viewCase({ as: 'wei' }, number))).toBe('null')
    expect(await shown(station.viewHandOver({ as: 'wei' }, number))).not.toContain('"移交记号')
    for (const view of [station.viewCase, station.viewHandOver])
      expect(await shown(view({ as: 'nobody' }, number))).toBe('null')
    expect(await shown(station.list({ as: 'nobody' }))).toBe('null')
  })

  test('the trail tells what was done to which case, and no part of it', async () => {
    await playRichCase(fixture)
    const trail = JSON.stringify(await readAudit(fixture.station.context.store.db))
    const names = new Set(['贺知远', '江见川'])
    for (const { text } of caseParts.filter((part) => !names.has(part.text))) expect(trail).not.toContain(text)
  })
})
