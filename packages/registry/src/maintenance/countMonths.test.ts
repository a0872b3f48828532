import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import {
  appoint,
  askFor,
  consentTo,
  fullMember,
  member,
  type Office,
  onEveryOffice,
  showBadge,
} from '../testing/office.ts'
import { wrongTime } from '../testing/wrongTime.ts'
import type { NewBadge } from '../office/offer/consent.ts'

/** Midnight in Shanghai at which November 2026 ends, and December. */
const [DECEMBER, JANUARY] = [Date.UTC(2026, 10, 30, 16) / 1000, Date.UTC(2026, 11, 31, 16) / 1000]

const monthsOf = ({ registry }: Office) => registry.context.store.db.selectFrom('displayedMonths').selectAll().execute()
const shownIn = async (office: Office) => (await monthsOf(office)).map(({ period, shown }) => [period, shown])

/** Lets so many members show a badge, each with a shop of their own. */
async function show(office: Office, count: number, from = 0): Promise<NewBadge[]> {
  const badges: NewBadge[] = []
  for (let n = from; n < from + count; n++)
    badges.push(await showBadge(office, { subject: { id: `m${n}`, name: `网商${n}` } }))
  return badges
}

/** Steps to a moment as a service does that runs all the time, and does what is due. */
async function runUntil(office: Office, moment: number): Promise<void> {
  while (office.clock.now < moment) {
    office.clock.now = Math.min(moment, office.clock.now + DAY)
    await office.registry.signDue()
  }
}

onEveryOffice(
  'the count of a month',
  (office) => {
    const verbs = () => office.registry.verbs
    const stop = (badge: NewBadge) => verbs().withdraw(member, { token: badge.stopToken })

    test('is written once the month is over, in tens, and as nothing of anybody', async () => {
      await show(office, 11)
      expect(await monthsOf(office)).toEqual([])
      await runUntil(office, DECEMBER + 5)
      const [month, ...others] = await monthsOf(office)
      expect(others).toEqual([])
      expect(month).toMatchObject({ period: '2026-11', shown: 10, countedAt: DECEMBER + 5 })
      expect(Object.keys(month ?? {}).sort()).toEqual(['countedAt', 'history', 'period', 'shown'])
      expect(month?.history).toBe('{"period":"2026-11","cells":[{"id":"displayed","lastShown":10}]}')
    })

    test('under ten is hidden, not zero; and it is written once, however often it is due', async () => {
      await show(office, 3)
      await runUntil(office, DECEMBER + 60)
      await runUntil(office, DECEMBER + 3600)
      expect(await shownIn(office)).toEqual([['2026-11', null]])
      expect((await monthsOf(office))[0]?.history).not.toBeNull()
    })

    test('counts a person with several shops once in a branch, and one of the same name in another branch apart', async () => {
      const subject = { id: 'shen', name: '沈书遥' }
      for (let n = 0; n < 3; n++) await showBadge(office, { subject })
      await show(office, 8)
      await runUntil(office, DECEMBER + 5)
      expect(await shownIn(office)).toEqual([['2026-11', null]]) // nine persons with eleven badges
      await verbs().charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '网商服务区党支部' })
      await appoint(verbs(), 'zone', 'wei', 'secretary', { until: '2031-11-23' })
      const request = await askFor(office, { organization: 'zone', subject: { id: 'other', name: '沈书遥' } })
      await verbs().attest({ as: 'wei' }, { request, ...fullMember })
      await verbs().review({ as: 'chu' }, { request })
      await verbs().prove({ as: 'wei' }, { request, method: 'review' })
      await verbs().prove({ as: 'chu' }, { request, method: 'review' })
      const { token } = await verbs().offer({ as: 'chu' }, { request })
      await consentTo(office.registry, token)
      await runUntil(office, JANUARY + 5)
      expect((await shownIn(office)).at(-1)).toEqual(['2026-12', 10])
    })

    test('a badge that is paused, withdrawn or past its end when the month ends is not counted', async () => {
      const [first, second] = await show(office, 11)
      if (!first || !second) throw new Error('two badges')
      await verbs().pause(member, { token: first.stopToken })
      await stop(second)
      await runUntil(office, DECEMBER + 5)
      expect(await shownIn(office)).toEqual([['2026-11', null]])
    })

    test('a withdrawal changes no month that is published', async () => {
      const badges = await show(office, 11)
      await runUntil(office, DECEMBER + 5)
      const before = await monthsOf(office)
      for (const badge of badges.slice(0, 5)) await stop(badge)
      await office.registry.signDue()
      expect(await monthsOf(office)).toEqual(before)
      await runUntil(office, JANUARY + 5)
      expect(await shownIn(office)).toEqual([
        ['2026-11', 10],
        ['2026-12', null],
      ])
    })

    test('what was issued, paused or resumed since does not count for a month that is counted late', async () => {
      const [first] = await show(office, 11)
      await runUntil(office, DECEMBER - 60)
      office.clock.now = DECEMBER + 60
      await verbs().pause(member, { token: first?.stopToken ?? '' })
      await show(office, 10, 50)
      await runUntil(office, DECEMBER + 2 * DAY)
      expect(await shownIn(office)).toEqual([['2026-11', 10]])
      await runUntil(office, JANUARY + 5)
      expect((await shownIn(office)).at(-1)).toEqual(['2026-12', 20])
    })

    test('a month that nobody can know any more is written down as such, and stays: it is no zero', async () => {
      const [first] = await show(office, 11)
      office.clock.now = DECEMBER + DAY
      if (first) await stop(first)
      await runUntil(office, DECEMBER + 2 * DAY)
      expect(await monthsOf(office)).toMatchObject([{ period: '2026-11', shown: null, history: null }])
      await runUntil(office, JANUARY + 5)
      expect(await monthsOf(office)).toMatchObject([{ history: null }, { period: '2026-12', shown: 10 }])
    })

    test('whether it is written down as unknown does not depend on how many there are', async () => {
      const [first] = await show(office, 3)
      office.clock.now = DECEMBER + DAY
      if (first) await stop(first)
      await runUntil(office, DECEMBER + 2 * DAY)
      expect(await monthsOf(office)).toMatchObject([{ period: '2026-11', shown: null, history: null }])
    })

    test('after a while away each month that is over is counted, in order', async () => {
      await show(office, 11)
      office.clock.now = JANUARY + DAY
      await office.registry.acceptClock()
      await office.registry.signDue()
      expect(await shownIn(office)).toEqual([
        ['2026-11', 10],
        ['2026-12', 10],
      ])
    })

    test('the trail says that it was done, and no number', async () => {
      await show(office, 11)
      await runUntil(office, DECEMBER + 5)
      const { db } = office.registry.context.store
      const lines = await db.selectFrom('audit').selectAll().where('verb', '=', 'publish-figures').execute()
      expect(lines).toMatchObject([{ subject: '2026-11', detail: '{}', actor: '(system)', organizationId: 'office' }])
    })
  },
  { variants: ['SQLite', 'PostgreSQL'] },
)

onEveryOffice(
  'a count by a clock that is wrong',
  (office) => {
    const { time, run } = wrongTime(office)

    test('is not made while the clock is doubted, since what is published stays', async () => {
      await show(office, 11)
      time.wrong = 40 * DAY
      await run(15)
      expect(office.registry.clockDoubt()).toBeDefined()
      expect(await monthsOf(office)).toEqual([])
      time.wrong = 0
      await run(5)
      expect(await monthsOf(office)).toEqual([])
    })

    test('is not made by a leap that was believed by waiting, until people confirm it', async () => {
      await show(office, 11)
      time.wrong = 8 * DAY
      await run(2 * 3600)
      expect(office.registry.clockDoubt()).toBeUndefined()
      expect(await monthsOf(office)).toEqual([])
      await office.registry.acceptClock()
      await run(15)
      expect(await shownIn(office)).toEqual([['2026-11', 10]])
    })
  },
  { variants: ['SQLite'] },
)
