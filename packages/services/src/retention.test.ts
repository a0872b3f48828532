import { dayAfter } from '@liangpai/core/organization'
import { OPERATOR } from '@liangpai/server'
import { formatPlainDate, formatPlainDay } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { helpOn } from './help/testing/helpFixture.ts'
import { placeVerbs } from './place/testing/letting.ts'
import { callerOf } from './testing/caller.ts'
import { type Played, type PlayedLink, playRich } from './testing/rich/playRich.ts'
import { member, onEveryServices, type ServicesFixture } from './testing/services.ts'

/** A record of SERVICES 7, how it comes to its end, and the last day on which it is there. */
type Kept = {
  link(played: Played): PlayedLink
  end?(fixture: ServicesFixture, token: string): Promise<unknown>
  keptUntil: string
  /** The same by the shorter clocks of an operator. */
  sooner: string
}

/** The table of SERVICES 7: a page of each shows its date, reminds once, and is gone the day after. */
const records: Readonly<Record<string, Kept>> = {
  'a request for help, 180 days after it was withdrawn': {
    link: ({ help }) => ['/help', help.requester],
    end: ({ services }, token) => helpOn(services).verbs['withdraw-help'](member, { token }),
    keptUntil: '2027-06-03',
    sooner: '2027-03-05',
  },
  'a mentor of whom nothing is heard, a year after the last word': {
    link: ({ help }) => ['/mentor', help.other],
    keptUntil: '2027-11-24',
    sooner: '2027-05-24',
  },
  'a sheet of sign-ups, 90 days after the year': {
    link: ({ calendar }) => ['/signup', calendar.others],
    keptUntil: '2027-03-31',
    sooner: '2027-01-30',
  },
  'hours of volunteering, three years after the activity': {
    link: ({ calendar }) => ['/hours', calendar.hours],
    keptUntil: '2029-12-05',
    sooner: '2027-12-05',
  },
  'a booking, 90 days after its last date': {
    link: ({ place }) => ['/booking', place.booker],
    keptUntil: '2027-03-04',
    sooner: '2027-01-03',
  },
  'an application that was withdrawn, after 30 days': {
    link: ({ place }) => ['/tenancy', place.applicant],
    end: ({ services }, token) => placeVerbs(services)['withdraw-application'](member, { token }),
    keptUntil: '2027-01-04',
    sooner: '2026-12-15',
  },
}

/** What an operator may say instead: never more than SERVICES 7 has. */
const shorter = {
  retention: { requests: 90, mentors: 6, names: 30, hours: 12, bookings: 30, applications: 10, tenancies: 12 },
}

const REMINDER = /class="soon"|以后删除/

onEveryServices('until when the services keep something', (fixture) => {
  test.each(Object.entries(records))('%s: said on its own page, with one reminder', async (_, record) => {
    const played = await playRich(fixture)
    const [path, token] = record.link(played)
    await record.end?.(fixture, token)
    const on = (days: number, time: string) => {
      const day = new Date(Date.parse(`${record.keptUntil}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
      fixture.on(day, time)
      return day
    }
    const page = async () => callerOf(fixture.services).post(`${path}/link`, { token, lang: 'zh-Hans' })
    on(-8, '12:00')
    await fixture.services.forgetExpired()
    const before = await page()
    expect([before.status, REMINDER.test(before.body)]).toEqual([200, false])
    const today = on(-6, '12:00')
    const reminded = (await page()).text
    const dates = [formatPlainDate(record.keptUntil, 'zh-Hans'), formatPlainDay(record.keptUntil, 'zh-Hans', today)]
    expect(dates.some((date) => reminded.includes(date))).toBe(true)
    expect(REMINDER.test((await page()).body)).toBe(true)
    on(0, '23:59')
    await fixture.services.forgetExpired()
    expect((await page()).status).toBe(200)
    on(1, '00:01')
    await fixture.services.forgetExpired()
    expect((await page()).status).toBe(404)
  })

  test.each(Object.entries(records))(
    '%s: sooner by the clocks of the operator, of what was there before too',
    async (_, record) => {
      const played = await playRich(fixture)
      const [path, token] = record.link(played)
      await record.end?.(fixture, token)
      const page = async () => callerOf(fixture.services).post(`${path}/link`, { token, lang: 'zh-Hans' })
      await fixture.services.verbs.clocks({ as: OPERATOR }, shorter)
      fixture.on(record.sooner, '23:59')
      await fixture.services.forgetExpired()
      expect((await page()).status).toBe(200)
      expect(REMINDER.test((await page()).body)).toBe(true)
      fixture.on(dayAfter(record.sooner), '00:01')
      await fixture.services.forgetExpired()
      expect((await page()).status).toBe(404)
    },
  )
})
