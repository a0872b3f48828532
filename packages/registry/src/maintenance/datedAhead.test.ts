import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { bundleOf, consentTo, member, offerTo, onEveryOffice, showBadge } from '../testing/office.ts'
import { wrongTime } from '../testing/wrongTime.ts'
import { examine } from './doctor.ts'

const HOUR = 3600

onEveryOffice('a registry whose clock was ahead', (office) => {
  const { time, run, judge, judgeBadge } = wrongTime(office)

  test('is named by the doctor, with what it dated ahead', async () => {
    const found = async () =>
      (await examine(office.registry.context)).findings
        .filter(({ what }) => what === 'clockLeapt' || what === 'signedAhead')
        .map(({ what, urgency, detail }) => [what, urgency, detail])
    expect(await found()).toEqual([])
    time.wrong = HOUR
    await run(15)
    expect(await found()).toEqual([
      [
        'clockLeapt',
        'now',
        expect.objectContaining({ 'zh-Hans': expect.stringMatching(/^快了 60 分钟，/) as string }) as object,
      ],
    ])
    await office.registry.acceptClock()
    expect(await found()).toEqual([])
    time.wrong = 0
    const { clock } = office.registry.context
    clock.adopt(clock.accepted()) // nothing has been signed again yet
    expect(await found()).toEqual([['signedAhead', 'now', 'statuses/1']])
    await run(5)
    expect(await found()).toEqual([['signedAhead', 'plan', 'statuses/1']])
  })

  test('deletes nothing while it is doubted', async () => {
    const { stopToken } = await showBadge(office)
    time.wrong = 500 * DAY
    await run(HOUR / 2)
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'active' })
  })

  test('deletes nothing after a leap of 500 days that was believed by waiting, until people confirm it', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    time.wrong = 500 * DAY
    await run(3 * HOUR)
    expect(office.registry.clockDoubt()).toBeUndefined()
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ badgeNo })
    time.wrong = 0
    await run(5)
    expect(await judgeBadge(badgeNo)).toBe('verified')
    time.wrong = 500 * DAY
    await run(3 * HOUR)
    expect(await office.registry.acceptClock()).toBe(500 * DAY)
    await run(HOUR)
    await expect(office.registry.viewStopLink(stopToken)).rejects.toMatchObject({ code: 'linkUnknown' })
  })

  test.each([DAY, 40 * DAY])(
    'badges consented to %d s ahead are dated again, with number, index and journal as they were',
    async (wrong) => {
      time.wrong = wrong
      await run(15)
      if (office.registry.clockDoubt()) await office.registry.acceptClock()
      const [shown, paused] = [await showBadge(office, {}, { name: true }), await showBadge(office)]
      await office.registry.verbs.pause({ as: 'chu' }, { badge: paused.badgeNo })
      const journal = () => readFileSync(join(office.database.data, 'endings.jsonl'), 'utf8')
      const [before, bundle] = [journal(), await bundleOf(office.registry, shown.badgeNo)]
      expect(await judge(bundle)).not.toBe('verified')
      time.wrong = 0
      await run(5)
      const after = await bundleOf(office.registry, shown.badgeNo)
      expect(await judge(after)).toBe('verified')
      expect([claimsOf(after).status, claimsOf(after).facts]).toEqual([claimsOf(bundle).status, claimsOf(bundle).facts])
      expect(claimsOf(after).exp).toBe(claimsOf(bundle).exp - wrong)
      expect(journal()).toBe(before)
      expect(await bundleOf(office.registry, paused.badgeNo)).toBeUndefined()
      await office.registry.verbs.resume({ as: 'chu' }, { badge: paused.badgeNo })
      expect(await judgeBadge(paused.badgeNo)).toBe('verified')
    },
  )

  test('an offer made ahead can be consented to once the clock is right', async () => {
    time.wrong = 40 * DAY
    await run(15)
    await office.registry.acceptClock()
    const { token } = await offerTo(office)
    time.wrong = 0
    await run(5)
    const { badgeNo } = await consentTo(office.registry, token)
    expect(await judgeBadge(badgeNo)).toBe('verified')
  })

  test('a list dated ahead that somebody kept is outdated on the day on which it begins to count', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    time.wrong = DAY
    await run(15)
    await office.registry.acceptClock()
    const ahead = await bundleOf(office.registry, badgeNo)
    time.wrong = 0
    await run(5)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    expect(await judge(ahead)).toBe('unavailable')
    const aheadIat = iatOf((JSON.parse(ahead ?? '{}') as { status: string }).status)
    time.true = aheadIat - 305
    await office.registry.signDue()
    expect(await judge(ahead)).toBe('unavailable')
    time.true += 10
    await office.registry.signDue()
    expect(await judge(ahead)).toBe('verified') // whoever has no other list cannot know better
    expect(iatOf((await office.registry.readDocument('/statuses/1'))?.body)).toBe(aheadIat + 1)
  })
})

const payloadOf = (token: string | undefined) =>
  JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as Record<string, never>
const iatOf = (token: string | undefined): number => payloadOf(token)['iat'] ?? 0
const claimsOf = (bundle: string | undefined) =>
  payloadOf((JSON.parse(bundle ?? '{}') as { badge: string }).badge) as unknown as {
    exp: number
    status: unknown
    facts: unknown
  }
