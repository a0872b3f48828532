import { expect, test } from 'vitest'
import { emptyHistory } from './record.ts'
import { recordEvent } from './recording.ts'
import { historyOf, life, tree } from '../testing/life.ts'

test('what was recorded is not changed from outside', () => {
  const approvers = ['village', 'city']
  const moving = recordEvent(
    historyOf(life.slice(0, 4)),
    { type: 'requestTransfer', receivingOrganization: 'zone', approvers },
    '2021-03-01',
    { tree },
  )
  approvers.length = 0
  expect(moving.ok && moving.entry.event).toMatchObject({ approvers: ['village', 'city'] })
  expect(moving.ok && moving.entry.standing.affiliation?.transfer?.approvers).toEqual(['village', 'city'])

  const member = { status: 'fullMember', since: '2015-07-01', fullSince: '2015-07-01' } as const
  const carryOver = {
    type: 'carryOver',
    member: { ...member },
    homeOrganization: 'a',
    homeSince: '2015-07-01',
  } as const
  const carried = recordEvent(emptyHistory('qiao'), carryOver, '2026-11-24', { tree })
  Object.assign(carryOver.member, { fullSince: '1990-01-01' })
  expect(carried.ok && carried.entry.standing.member).toEqual(member)

  const [day = '', admit] = life[3] ?? []
  if (admit?.type !== 'admit') throw new Error('no admission')
  const introducers = admit.introducers.map((one) => ({ ...one }))
  const admitted = recordEvent(historyOf(life.slice(0, 3)), { ...admit, introducers }, day, { tree })
  for (const one of introducers) one.person = 'nobody'
  expect(admitted.ok && admitted.entry.event).toEqual(admit)
})
