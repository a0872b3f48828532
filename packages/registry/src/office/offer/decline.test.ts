import { expect, test } from 'vitest'
import { choice, codeOf, offerTo, onBothOffices } from '../../testing/office.ts'

onBothOffices(
  'decline',
  (office) => {
    test('an offer that was declined can no longer be accepted', async () => {
      const { token } = await offerTo(office)
      await office.registry.decline(token)
      expect(await codeOf(office.registry.consent(token, choice))).toBe('offerDeclined')
      expect(await codeOf(office.registry.decline(token))).toBe('offerDeclined')
    })

    test('nobody declines for the member, and a guessed token is refused', async () => {
      const { token } = await offerTo(office)
      expect(await codeOf(office.registry.verbs.decline({ as: 'chu' }, { token }))).toBe('notAllowed')
      expect(await codeOf(office.registry.decline('x'.repeat(43)))).toBe('offerUnknown')
    })
  },
  { share: true },
)
