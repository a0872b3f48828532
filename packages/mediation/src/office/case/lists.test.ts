import { expect, test } from 'vitest'
import { begin, onEveryStation } from '../../testing/station.ts'

const lin = { as: 'lin' }
const su = { as: 'su' }
const jiang = { as: 'jiang' }
const fang = { as: 'fang' }

onEveryStation('the lists of a station', (fixture) => {
  const numbers = (lines: readonly { number: string }[]) => lines.map(({ number }) => number)

  test('a case handler reads what waits for them apart from what waits for others, the next date first', async () => {
    const { station, file, on } = fixture
    const later = await begin(fixture)
    on('2026-11-30')
    const first = await file()
    const { toDo, waiting } = await station.listWork(lin)
    expect(toDo.map(({ number, next }) => [number, next?.deed])).toEqual([[first.number, 'answer']])
    expect(waiting.map(({ number, next }) => [number, next?.deed, next?.day])).toEqual([
      [later.number, 'mediate', '2026-12-10'],
    ])
  })

  test('a mediator reads their own cases, and those about which they were asked to declare', async () => {
    const { station } = fixture
    const { number, one } = await begin(fixture)
    expect(numbers((await station.listWork(su)).toDo)).toEqual([number])
    expect(await station.listWork(jiang)).toEqual({ toDo: [], waiting: [] })
    await station.verbs['ask-declaration'](lin, { ...one, mediators: ['jiang'] })
    expect((await station.listWork(jiang)).toDo).toMatchObject([{ number, isToDeclare: true }])
    const seen = await station.viewCase(jiang, number)
    expect(seen.as).toBe('candidate')
    expect(JSON.stringify(seen)).toContain('溪上电器')
    for (const hidden of ['顾小满', '2611-8830-27', '客服说不管']) expect(JSON.stringify(seen)).not.toContain(hidden)
    await station.verbs['declare-interest'](jiang, one)
    expect((await station.listWork(jiang)).toDo).toEqual([])
    await expect(station.viewCase(jiang, number)).rejects.toMatchObject({ code: 'notFoundOrNotYours' })
  })

  test('a case handler reads whom they may assign, and why not the others', async () => {
    const { station } = fixture
    const { number, one } = await begin(fixture)
    const candidates = async () => {
      const view = await station.viewCase(lin, number)
      return 'candidates' in view ? view.candidates : []
    }
    expect(await candidates()).toMatchObject([
      { person: 'jiang', name: '江见川', standing: 'undeclared', isAsked: false },
    ])
    await station.verbs['declare-interest'](jiang, { ...one, interests: [{ kind: 'trade', party: 'merchant' }] })
    expect(await candidates()).toMatchObject([{ person: 'jiang', standing: 'interested', declared: '2026-11-27' }])
  })

  test('a conclusion waits for another person than who wrote it, a mediator of the case among them', async () => {
    const { station } = fixture
    const { number, one } = await begin(fixture)
    await station.verbs['appoint-handler']({ as: 'qiao' }, { person: { id: 'min', name: '闵知秋' } })
    await station.verbs['hand-over'](lin, { ...one, partner: 'regulator', reason: 'lawbreaking', note: '移交' })
    await station.verbs.conclude(lin, { ...one, conclusion: 'confirmed', reason: '属实' })
    for (const as of ['min', 'su']) expect(numbers((await station.listWork({ as })).toDo)).toEqual([number])
    expect(await station.listWork(jiang)).toEqual({ toDo: [], waiting: [] })
    const own = await station.listWork(lin)
    expect([numbers(own.toDo), numbers(own.waiting)]).toEqual([[], [number]])
  })

  test('a partner reads what was handed over to it, with nobody’s name but its own people’s', async () => {
    const { station } = fixture
    const { number, one } = await begin(fixture)
    expect(await station.listHandOvers(fang)).toEqual({
      partner: { id: 'regulator', name: '云汀市市场监督管理局' },
      lines: [],
    })
    await station.verbs['hand-over'](lin, { ...one, partner: 'regulator', reason: 'outOfScope', note: '超出范围' })
    await station.verbs['take-receipt'](fang, one)
    const { lines } = await station.listHandOvers(fang)
    expect(lines).toMatchObject([{ number, note: '超出范围', receivedBy: '方晚晴' }])
    expect(JSON.stringify(lines)).not.toMatch(/林若溪|顾小满|lin/)
    expect((await station.listHandOvers(lin)).lines).toHaveLength(1)
    for (const nobody of [su, { as: 'nobody' }]) expect(await station.listHandOvers(nobody)).toEqual({ lines: [] })
  })
})
