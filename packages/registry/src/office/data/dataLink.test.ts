import { readAudit } from '@liangpai/server/store'
import { MEMBER } from '@liangpai/server'
import { expect, test } from 'vitest'
import { openDataAs } from '../../testing/dataSession.ts'
import { appoint, codeOf, offerTo, onEveryOffice, showBadge } from '../../testing/office.ts'
import { codeHashOf } from '../../store/badges.ts'
import { accessOf, type DataLevel, ownBadge } from '../session/access.ts'

onEveryOffice(
  'data-link',
  (office) => {
    const lin = { as: 'lin' }
    const make = async () => (await showBadge(office)).badgeNo

    test('is made by the branch for a badge, named by its number or its request, for seven days; the trail says by whom', async () => {
      const { verbs, context } = office.registry
      const badge = await make()
      const made = await verbs['data-link'](lin, { badge })
      expect(made.url).toBe(`${office.registry.origin}/data#${made.token}`)
      expect(made.expiresAt).toBe(office.clock.now + 7 * 86_400)
      const { requestId: request } = await context.store.db
        .selectFrom('badges')
        .select('requestId')
        .where('badgeNo', '=', badge)
        .executeTakeFirstOrThrow()
      await verbs['data-link'](lin, { badge: request })
      const trail = (await readAudit(context.store.db)).filter(({ verb }) => verb === 'data-link')
      expect(trail).toMatchObject(
        Array(2).fill({ actor: 'lin', detail: '{}', subject: codeHashOf(context.vault, badge) }),
      )
      expect(JSON.stringify(trail)).not.toContain(badge)
    })

    test('is refused to who may not record requests there, and for a request without a badge', async () => {
      const { verbs } = office.registry
      const badge = await make()
      await appoint(verbs, 'office', 'yu', 'publicityMember')
      expect(await codeOf(verbs['data-link']({ as: 'yu' }, { badge }))).toBe('notFoundOrNotYours')
      expect(await codeOf(verbs['data-link']({ as: '(member)' }, { badge }))).toBe('notAllowed')
      const { request } = await offerTo(office)
      expect(await codeOf(verbs['data-link'](lin, { badge: request }))).toBe('notFoundOrNotYours')
    })

    test('a session opens its badge at its level until it has ended, and nothing of a badge that has ended', async () => {
      const { context, verbs } = office.registry
      const badge = await make()
      const open = (level: DataLevel) => openDataAs(office, badge, level)
      const access = (session: string) => context.read(MEMBER, (work) => accessOf(work, session))
      const own = (session: string) => context.read(MEMBER, (work) => ownBadge(work, session))
      const [branch, member] = [await open('branch'), await open('member')]
      expect(await access(branch)).toMatchObject({ badge: { badgeNo: badge }, level: 'branch' })
      expect(await codeOf(own(branch))).toBe('dataNeedsMore')
      expect(await own(member)).toMatchObject({ badgeNo: badge })
      office.clock.now += 1800
      expect(await codeOf(access(member))).toBe('dataSessionEnded')
      const later = await open('member')
      await verbs.withdraw({ as: 'chu' }, { badge })
      expect(await codeOf(access(later))).toBe('notInEffect')
    })
  },
  { share: true },
)
