import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeHashOf } from '../../store/badges.ts'
import { changeOf } from '../../store/changes.ts'
import { changesIn, chu, lin } from '../../testing/changes.ts'
import { bundleOf, codeOf, listing, member, onEveryOffice, showBadge } from '../../testing/office.ts'

const acts = [
  'rename',
  'correct',
  'attest',
  'review',
  'return',
  'confirm',
  'cancel',
  'choose',
  'pause',
  'resume',
] as const
type Act = (typeof acts)[number]

/** What a badge may show: what its member agreed to last, and nothing from a rename until they agree to it. */
type Model = { shop: string; name: string | undefined; isRenamed: boolean }

onEveryOffice(
  'changes in any order',
  (office) => {
    const { verbs, rowOf, claims, session, choiceIn } = changesIn(office)
    let n = 0

    test('keep one number, at most one index in effect, and show only what was reviewed and agreed to', async () => {
      const run = fc.asyncProperty(
        fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 9 }),
        fc.constantFrom('withdraw', 'end'),
        async (order, ending) => {
          const id = `any-${n++}`
          const shop = { name: '旧铺', listing: { ...listing, id } }
          const badge = await showBadge(office, { shop, subject: { name: `沈${n}` } }, { name: true })
          const model: Model = { shop: '旧铺', name: `沈${n}`, isRenamed: false }
          const own = await session(badge.badgeNo)
          const agree = (change: 'choose' | 'confirm') => choiceIn(own, change, { name: true })
          const under = () => office.registry.context.read('', (work) => changeOf(work, badge.badgeNo))

          /** Does an act, and says what has become of the badge by it where it was done. */
          const perform: Record<Act, () => Promise<unknown>> = {
            async rename() {
              await verbs().amend(lin, { badge: badge.badgeNo, shop: { ...shop, name: `新铺${n}` } })
              model.isRenamed = true
            },
            async correct() {
              await verbs().correct(lin, { badge: badge.badgeNo, name: `瑶${n}` })
              model.name = undefined
            },
            async attest() {
              const date = new Date((office.clock.now - 86_400) * 1000).toISOString().slice(0, 10)
              const request = (await under())?.id ?? ''
              await verbs().attest(lin, { request, status: 'fullMember', evidence: { kind: 'roll', date } })
            },
            async review() {
              await verbs().review(chu, { request: (await under())?.id ?? '' })
            },
            async return() {
              await verbs().return(lin, { request: (await under())?.id ?? '', missing: 'evidence' })
            },
            async confirm() {
              const change = await under()
              await verbs().confirm(member, { session: own, choice: await agree('confirm') })
              model.name = (await claims(badge.badgeNo))['facts'] ? (change?.newName ?? `沈${n}`) : model.name
              model.shop = change?.shopName ?? ''
              if (change?.kind === 'amendment') model.isRenamed = false
            },
            async choose() {
              await verbs().choose(member, { session: own, choice: await agree('choose') })
              model.name = (await under())?.newName == null ? 'any' : undefined
            },
            cancel: () => verbs()['cancel-change'](member, { session: own }),
            pause: () => verbs().pause(chu, { badge: badge.badgeNo }),
            resume: () => verbs().resume(chu, { badge: badge.badgeNo }),
          }

          for (const act of order) {
            await codeOf(perform[act]())
            const row = await rowOf(badge.badgeNo)
            const isShown = (await bundleOf(office.registry, badge.badgeNo)) !== undefined
            expect(await inEffect(badge.badgeNo)).toBe(row?.state === 'active' ? 1 : 0)
            expect(isShown).toBe(row?.state === 'active')
            if (model.isRenamed) expect(isShown).toBe(false)
            if (!isShown) continue
            const shown = await claims(badge.badgeNo)
            expect(shown).toMatchObject({ shop: { name: model.shop } })
            if (model.name === undefined) expect(JSON.stringify(shown)).not.toContain(`沈${n}`)
          }
          if (ending === 'withdraw') await verbs().withdraw(member, { token: badge.stopToken })
          else await verbs().end(chu, { badge: badge.badgeNo, reason: 'endedByIssuer' })
          expect([await inEffect(badge.badgeNo), await rowOf(badge.badgeNo)]).toEqual([0, undefined])
        },
      )
      await fc.assert(run, { numRuns: 6 })
    })

    /** How many indices of a badge are in effect. */
    async function inEffect(badgeNo: string): Promise<number> {
      const { db } = office.registry.context.store
      const code = codeHashOf(office.registry.context.vault, badgeNo)
      const ofBadge = db.selectFrom('statusEntries').select('idx').where('codeHash', '=', code).where('bit', '=', 0)
      return (await ofBadge.execute()).length
    }
  },
  { share: true },
)
