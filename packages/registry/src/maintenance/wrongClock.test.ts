import { createVerifier } from '@liangpai/core'
import { DAY } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { bundleOf, consentTo, codeOf, member, offerTo, onEveryOffice, showBadge } from '../testing/office.ts'
import { wrongTime } from '../testing/wrongTime.ts'
import { examine } from './doctor.ts'
import { settleClock } from './settleClock.ts'

const MINUTE = 60
const HOUR = 3600

onEveryOffice(
  'a registry whose clock is wrong',
  (office) => {
    const { time, restart, reboot, run, judgeBadge, judgeCopy, withList } = wrongTime(office, { share: true })

    test('while it runs keeps its badges verified, and stops those that are stopped', async () => {
      const shown = await showBadge(office)
      for (const wrong of [40 * DAY, -HOUR]) {
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
        expect(office.registry.clockDoubt()).toBeUndefined()
      }
    })

    test('for two hours is right again at the next look', async () => {
      const shown = await showBadge(office)
      for (const wrong of [HOUR, -40 * DAY]) {
        const stopped = await showBadge(office)
        const copy = await bundleOf(office.registry, stopped.badgeNo)
        time.wrong = wrong
        await run(15)
        await run(2 * HOUR)
        expect(office.registry.now()).toBe(time.true + Math.max(0, wrong)) // a leap back is never believed by waiting
        await office.registry.verbs.withdraw(member, { token: stopped.stopToken })
        time.wrong = 0
        await run(5)
        expect(await judgeBadge(shown.badgeNo)).toBe('verified')
        expect(await judgeCopy(copy)).toBe('inactive')
      }
    })

    test('when the machine starts is right again at the next look, and at another start', async () => {
      const shown = await showBadge(office)
      for (const [wrong, isRestarted] of [
        [HOUR, false],
        [-HOUR, true],
        [40 * DAY, true],
        [-40 * DAY, false],
      ] as const) {
        const stopped = await showBadge(office)
        const copy = await bundleOf(office.registry, stopped.badgeNo)
        time.true += MINUTE
        time.wrong = wrong
        await reboot()
        await run(5 * MINUTE)
        await office.registry.verbs.withdraw(member, { token: stopped.stopToken })
        time.wrong = 0
        if (isRestarted) await reboot()
        await run(5)
        expect(await judgeBadge(shown.badgeNo)).toBe('verified')
        expect(await judgeCopy(copy)).toBe('inactive')
      }
    })

    test('back by 12 h for a day leaves what is withdrawn stopped, also where the newest list was seen', async () => {
      const { badgeNo, stopToken } = await showBadge(office)
      await run(DAY)
      const verifier = createVerifier({ anchors: office.registry.anchors, allowLocalhost: true })
      const copy = await bundleOf(office.registry, badgeNo)
      const judgeAgain = async () => (await verifier.verify(await withList(copy), { page: null, now: time.true })).state
      expect(await judgeAgain()).toBe('verified')
      time.wrong = -12 * HOUR
      await run(DAY)
      await office.registry.verbs.withdraw(member, { token: stopToken })
      expect(await judgeAgain()).toBe('inactive')
    })

    test('ahead by 7.9 days more at each of five starts silences nothing', async () => {
      const { badgeNo } = await showBadge(office)
      for (let i = 0; i < 5; i++) {
        await run(MINUTE)
        time.wrong += 7.9 * DAY
        await restart()
        await run(MINUTE)
        expect(await judgeBadge(badgeNo)).toBe('verified')
      }
    })

    test("and differs from the database's is doubted until people accept it, and badges stay verified", async () => {
      const { context } = office.registry
      const look = () => settleClock({ ...context, asksDatabaseTime: true })
      const shown = await showBadge(office)
      const { token } = await offerTo(office)
      await look()
      if (office.database.databaseUrl === undefined) return expect(office.registry.clockDoubt()).toBeUndefined()
      for (let i = 0; i < 3; i++) {
        await run(2 * HOUR)
        await look()
        expect(await codeOf(consentTo(office.registry, token))).toBe('clockDiffers')
        expect(await judgeBadge(shown.badgeNo)).toBe('verified')
      }
      await office.registry.acceptClock()
      await look()
      expect(await codeOf(consentTo(office.registry, token))).toBe('done')
    })

    test('ahead by twelve days is all that the doctor names: nothing is judged by the wrong time', async () => {
      await run(15)
      time.wrong = 12 * DAY
      await run(15)
      const { findings } = await examine(office.registry.context)
      expect(findings).toMatchObject([
        { what: 'clockLeapt', detail: { 'zh-Hans': expect.stringMatching(/^快了 12 天，/) as string } },
      ])
    })

    test('beyond what is plausible signs nothing that is new, and says so', async () => {
      const { badgeNo } = await showBadge(office)
      const { token } = await offerTo(office)
      time.wrong = HOUR
      await run(15)
      const { verbs } = office.registry
      await verbs.pause({ as: 'chu' }, { badge: badgeNo })
      expect(await codeOf(consentTo(office.registry, token))).toBe('clockLeapt')
      expect(await codeOf(verbs.resume({ as: 'chu' }, { badge: badgeNo }))).toBe('clockLeapt')
      expect(await codeOf(verbs.publish({ as: 'qiao' }, {}))).toBe('clockLeapt')
      const zone = { organization: 'zone', kind: 'branch', name: '服务区党支部', mayIssue: true } as const
      expect(await codeOf(verbs.charter({ as: 'qiao' }, zone))).toBe('clockLeapt')
      expect(office.registry.clockDoubt()).toMatchObject({ code: 'clockLeapt' })
      expect(await office.registry.acceptClock()).toBe(HOUR)
      expect(await consentTo(office.registry, token)).toHaveProperty('badgeNo')
      expect(await verbs.resume({ as: 'chu' }, { badge: badgeNo })).toEqual({ journaled: true })
      expect((await readAudit(office.registry.context.store.db)).map(({ verb }) => verb)).toContain('clock')
    })
  },
  { share: true },
)
