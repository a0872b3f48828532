import { expect, test } from 'vitest'
import { askFor, codeOf, fullMember, onEveryOffice } from '../../testing/office.ts'

onEveryOffice(
  'refuse and return',
  (office) => {
    const decide = {
      refuse: (as: string, request: string) =>
        codeOf(office.registry.verbs.refuse({ as }, { request, reason: 'notOnRoll' })),
      return: (as: string, request: string) =>
        codeOf(office.registry.verbs.return({ as }, { request, missing: 'evidence' })),
    }
    const names = ['refuse', 'return'] as const

    test.each(names)('%s ends a request, which then goes no further', async (name) => {
      const request = await askFor(office)
      expect(await decide[name]('lin', request)).toBe('done')
      expect(await codeOf(office.registry.verbs.attest({ as: 'lin' }, { request, ...fullMember }))).toBe('requestState')
      expect(await decide[name]('lin', request)).toBe('requestState')
    })

    test.each(names)('nobody may %s their own request', async (name) => {
      const request = await askFor(office, { subject: { id: 'lin', name: 'lin同志' } })
      expect(await decide[name]('lin', request)).toBe('deciderIsSubject')
    })

    test.each(names)('a stranger may not %s a request', async (name) => {
      const request = await askFor(office)
      expect([await decide[name]('shen', request), await decide[name]('nobody', request)]).toEqual([
        'notAllowed',
        'notFoundOrNotYours',
      ])
      expect(await decide[name]('lin', 'none')).toBe('notFoundOrNotYours')
    })
  },
  { share: true },
)
