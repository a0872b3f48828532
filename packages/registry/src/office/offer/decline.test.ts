import { expect, test } from 'vitest'
import { choice, codeOf, member, offerTo, onEveryOffice } from '../../testing/office.ts'

onEveryOffice(
  'decline',
  (office) => {
    test('an offer that was declined can no longer be accepted', async () => {
      const { token } = await offerTo(office)
      await office.registry.verbs.decline(member, { token })
      expect(await codeOf(office.registry.verbs.consent(member, { token, choice }))).toBe('offerDeclined')
      expect(await codeOf(office.registry.verbs.decline(member, { token }))).toBe('offerDeclined')
    })

    test('nobody declines for the member, and a guessed token is refused', async () => {
      const { token } = await offerTo(office)
      expect(await codeOf(office.registry.verbs.decline({ as: 'chu' }, { token }))).toBe('notAllowed')
      expect(await codeOf(office.registry.verbs.decline(member, { token: 'x'.repeat(43) }))).toBe('offerUnknown')
    })
  },
  { share: true },
)
