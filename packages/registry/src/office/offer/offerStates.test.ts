import { DAY } from '@liangpai/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, consentTo, member, offerTo, onEveryOffice } from '../../testing/office.ts'

// An offer against a model of it: whatever its holder does and in whatever order, there is one badge at most.

type Model = {
  state: 'open' | 'agreed' | 'declined' | 'ended'
  expiresAt: number
  isReplaced: boolean
  stopToken?: string
}

const acts = ['consent', 'consent', 'decline', 'withdraw', 'offer', 'wait', 'view'] as const

onEveryOffice(
  'an offer',
  (office) => {
    /** What the model says that the link answers. */
    function answerOf({ state, isReplaced, expiresAt }: Model): string {
      const isOver = isReplaced || state === 'ended' || office.clock.now >= expiresAt
      return isOver ? 'over' : state
    }

    async function seenBy(token: string): Promise<string> {
      return office.registry.viewOffer(token, 'zh-Hans').then(
        ({ state }) => state,
        () => 'over',
      )
    }

    test('whatever its holder does, in any order, it brings one badge at most and shows what it brought', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 8 }), async (steps) => {
          const { request, token } = await offerTo(office)
          const model: Model = { state: 'open', expiresAt: office.clock.now + 7 * DAY, isReplaced: false }
          const { verbs } = office.registry
          for (const step of steps) {
            const before = answerOf(model)
            if (step === 'wait') {
              office.clock.now += 2 * DAY
              await office.registry.signDue()
            }
            if (step === 'consent') {
              const consented = await consentTo(office.registry, token).catch(() => undefined)
              expect(consented !== undefined, step).toBe(before === 'open')
              if (consented) Object.assign(model, { state: 'agreed', stopToken: consented.stopToken })
            }
            if (step === 'decline') {
              expect((await codeOf(verbs.decline(member, { token }))) === 'done', step).toBe(before === 'open')
              if (before === 'open') model.state = 'declined'
            }
            if (step === 'withdraw' && model.stopToken !== undefined) {
              await verbs.withdraw(member, { token: model.stopToken }).catch(() => {})
              model.state = 'ended'
            }
            if (step === 'offer' && (await codeOf(verbs.offer({ as: 'chu' }, { request }))) === 'done')
              model.isReplaced = true
            expect(await seenBy(token), `${steps.join(' ')}, after ${step}`).toBe(answerOf(model))
          }
          const { db } = office.registry.context.store
          const badges = await db.selectFrom('badges').select('badgeNo').where('requestId', '=', request).execute()
          expect(badges.length).toBe(model.state === 'agreed' ? 1 : 0)
        }),
        { numRuns: 15 },
      )
    })
  },
  { share: true },
)
