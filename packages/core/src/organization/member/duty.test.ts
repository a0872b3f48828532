import { describe, expect, test } from 'vitest'
import { historyOf, life, tree, whole } from '../testing/life.ts'
import { dutiesBy } from './duty.ts'
import { membershipRules } from './membershipRules.ts'
import { recordOf } from './record.ts'
import { replay } from './recording.ts'

const applied = historyOf(life.slice(0, 1))

describe('dutiesBy', () => {
  test('names what is due by a day, and nobody towards whom nothing is', () => {
    const talk = { person: 'qiao', duty: 'talk', due: '2019-02-10' }
    expect(dutiesBy([applied, whole], '2019-02-10')).toEqual({ ok: true, duties: [talk, talk] })
    expect(dutiesBy([applied], '2019-02-09')).toEqual({ ok: true, duties: [] })
  })

  test.each(['2019-02-30', '2019-02', '', null as never])('refuses %j, which is no day', (day) => {
    expect(dutiesBy([applied], day)).toEqual({ ok: false, code: 'dateInvalid' })
  })

  test('SYSTEMS 71: a duty is that of the rules by which its status was recorded', () => {
    const [now] = membershipRules
    const slow = { ...now, version: 'slow', from: '2011-01-01', talk: 3 }
    const rules = [now, slow] as const
    const record = recordOf(applied)
    const read = replay(
      { ...record, events: record.events.map((one) => ({ ...one, rules: 'slow' })) },
      { tree, rules: { membership: rules } },
    )
    if (!read.ok) throw new Error(read.code)
    expect(dutiesBy([read.history], '2019-04-10', rules)).toMatchObject({ duties: [{ due: '2019-04-10' }] })
  })
})
