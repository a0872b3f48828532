import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBadge } from '@liangpai/core'
import { DAY } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { beforeEach, expect, test } from 'vitest'
import { openRegistry } from '../open.ts'
import { bundleOf, choice, codeOf, member, NOON, offerTo, onEveryOffice, showBadge } from '../testing/office.ts'
import { examine } from './doctor.ts'

const MINUTE = 60
const HOUR = 3600
const AMOUNTS = [1, 10 * MINUTE, HOUR, DAY, 40 * DAY]

onEveryOffice('a registry whose clock is wrong', (office) => {
  /** The true time; the machine's clock says `true + wrong`. */
  const time = { true: NOON, wrong: 0 }

  /** Opens the registry again, on a machine whose uptime counts the true time. */
  async function restart(): Promise<void> {
    await office.registry.close()
    const config = { ...office.config, now: () => time.true + time.wrong, uptime: () => time.true - NOON + 100 }
    office.registry = await openRegistry(config)
  }

  beforeEach(async () => {
    Object.assign(time, { true: NOON, wrong: 0 })
    await restart()
  })

  /** The service works so long, its look each five seconds shortened to three looks. */
  async function run(seconds: number): Promise<void> {
    for (let i = 0; i < 3; i++) {
      time.true += Math.ceil(seconds / 3)
      await office.registry.signDue()
    }
  }

  const judge = async (bundle: string | undefined): Promise<string> => {
    const { anchors } = office.registry
    const verdict = await verifyBadge(bundle, { anchors, page: null, now: time.true, allowLocalhost: true })
    return verdict.state
  }
  const judgeBadge = async (badgeNo: string) => judge(await bundleOf(office.registry, badgeNo))

  /** Judges a copy that somebody kept, with the list as it is now. */
  async function judgeCopy(bundle: string | undefined): Promise<string> {
    const status = (await office.registry.readDocument('/statuses/1'))?.body
    return judge(JSON.stringify({ ...(JSON.parse(bundle ?? '{}') as object), status }))
  }

  test.each(AMOUNTS)(
    'by %d s while it runs keeps its badges verified, and stops those that are stopped',
    async (by) => {
      const shown = await showBadge(office)
      for (const wrong of [by, -by]) {
        const [stopped, paused] = [await showBadge(office), await showBadge(office)]
        const copies = await Promise.all([stopped, paused].map(({ badgeNo }) => bundleOf(office.registry, badgeNo)))
        await run(200)
        time.wrong = wrong
        await run(15)
        expect(await judgeBadge(shown.badgeNo)).toBe('verified')
        await office.registry.verbs.withdraw(member, { token: stopped.stopToken })
        await office.registry.verbs.pause(member, { token: paused.stopToken })
        for (const copy of copies) expect(await judgeCopy(copy)).toBe('inactive')
        await run(30 * MINUTE)
        expect(await judgeBadge(shown.badgeNo)).toBe('verified')
        time.wrong = 0
        await run(5)
        expect(await judgeBadge(shown.badgeNo)).toBe('verified')
        for (const copy of copies) expect(await judgeCopy(copy)).toBe('inactive')
        expect(office.registry.doubtedLeap()).toBeUndefined()
      }
    },
  )

  test.each(AMOUNTS)('by %d s for two hours, and believed, is right again at the next look', async (by) => {
    const shown = await showBadge(office)
    for (const wrong of [by, -by]) {
      const stopped = await showBadge(office)
      const copy = await bundleOf(office.registry, stopped.badgeNo)
      time.wrong = wrong
      await run(15)
      await run(2 * HOUR)
      const isBeforeRoot = time.true + wrong < NOON // a time before the root's signature is not believed
      expect(office.registry.now()).toBe(time.true + (isBeforeRoot ? 0 : wrong))
      await office.registry.verbs.withdraw(member, { token: stopped.stopToken })
      time.wrong = 0
      await run(5)
      expect(await judgeBadge(shown.badgeNo)).toBe('verified')
      expect(await judgeCopy(copy)).toBe('inactive')
    }
  })

  test.each(AMOUNTS)('by %d s at a start is right again at the next look, and at another start', async (by) => {
    const shown = await showBadge(office)
    for (const [wrong, isRestarted] of [by, -by].flatMap((wrong) => [
      [wrong, false] as const,
      [wrong, true] as const,
    ])) {
      const stopped = await showBadge(office)
      const copy = await bundleOf(office.registry, stopped.badgeNo)
      time.true += MINUTE
      time.wrong = wrong
      await restart()
      await run(5 * MINUTE)
      await office.registry.verbs.withdraw(member, { token: stopped.stopToken })
      time.wrong = 0
      if (isRestarted) await restart()
      await run(5)
      expect(await judgeBadge(shown.badgeNo)).toBe('verified')
      expect(await judgeCopy(copy)).toBe('inactive')
    }
  })

  test('beyond what is plausible signs nothing that is new, and says so', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const { token } = await offerTo(office)
    time.wrong = HOUR
    await run(15)
    const { verbs } = office.registry
    await verbs.pause(member, { token: stopToken })
    expect(await codeOf(verbs.consent(member, { token, choice }))).toBe('clockLeapt')
    expect(await codeOf(verbs.resume({ as: 'chu' }, { badge: badgeNo }))).toBe('clockLeapt')
    expect(await codeOf(verbs.publish({ as: 'qiao' }, {}))).toBe('clockLeapt')
    const zone = { organization: 'zone', kind: 'branch', name: '服务区党支部', mayIssue: true } as const
    expect(await codeOf(verbs.charter({ as: 'qiao' }, zone))).toBe('clockLeapt')
    expect(office.registry.doubtedLeap()).toBe(HOUR)
    expect(await office.registry.acceptClock()).toBe(HOUR)
    expect(await verbs.consent(member, { token, choice })).toHaveProperty('badgeNo')
    expect(await verbs.resume({ as: 'chu' }, { badge: badgeNo })).toEqual({ journaled: true })
    expect((await readAudit(office.registry.context.store.db)).map(({ verb }) => verb)).toContain('clock')
  })

  test('is named by the doctor, with what it dated ahead', async () => {
    const found = async () =>
      (await examine(office.registry.context)).findings
        .filter(({ what }) => what === 'clockLeapt' || what === 'signedAhead')
        .map(({ what, urgency, detail }) => [what, urgency, detail])
    expect(await found()).toEqual([])
    time.wrong = HOUR
    await run(15)
    expect(await found()).toEqual([['clockLeapt', 'now', '3600 s']])
    await office.registry.acceptClock()
    expect(await found()).toEqual([])
    time.wrong = 0
    office.registry.context.clock.accept() // nothing has been signed again yet
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
    expect(office.registry.doubtedLeap()).toBeUndefined()
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
      if (office.registry.doubtedLeap() !== undefined) await office.registry.acceptClock()
      const [shown, paused] = [await showBadge(office, {}, { name: true }), await showBadge(office)]
      await office.registry.verbs.pause(member, { token: paused.stopToken })
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
    const { badgeNo } = await office.registry.verbs.consent(member, { token, choice })
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
