import { MEMBER, OPERATOR, SYSTEM } from '@liangpai/server'
import { makeFolder } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { initRegistry } from '../../open.ts'
import { issuers } from '../../store/issuers.ts'
import { codeOf, NOON, onEveryOffice } from '../../testing/office.ts'

const office = { name: '云汀市网商党委', contact: 'office@yunting.example' }
const secretary = { id: 'qiao', name: '乔一舟', until: '2031-11-23' }

onEveryOffice(
  'init',
  (fixture) => {
    const init = (as: string) => fixture.registry.verbs.init({ as }, { ...office, secretary })

    test('the office is the first issuer, under the origin, with its first status list', async () => {
      const { store } = fixture.registry.context
      expect(await issuers({ tx: store.db, at: 0 })).toMatchObject([
        { id: 'office', entityId: 'http://localhost:8787' },
      ])
      expect(await fixture.registry.readDocument('/statuses/1')).toBeDefined()
    })

    test('a second office in the same data is refused', async () => {
      expect(await codeOf(init(OPERATOR))).toBe('alreadyInitialised')
    })

    test.each(['qiao', MEMBER, SYSTEM])('%s may not set up an office: only the operator may', async (as) => {
      expect(await codeOf(init(as))).toBe('notAllowed')
    })
  },
  { share: true },
)

test.each([
  ['termTooShort', { until: '2027-01' }],
  ['dayUnreadable', { until: '2031-13' }],
])('a first secretary whose term breaks the rules is refused: %s', async (code, term) => {
  const folder = makeFolder()
  const config = { data: folder.data, origin: 'http://localhost:8787', listSize: 2 ** 13, now: () => NOON }
  expect(await codeOf(initRegistry(config, { ...office, secretary: { ...secretary, ...term } }))).toBe(code)
  await folder.remove()
})
