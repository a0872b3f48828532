import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../date.ts'
import { changeInitiative, initiativeOn } from './changeInitiative.ts'
import type { Initiative, InitiativeContent, InitiativeEvent } from './initiative.ts'

const DAY = '2026-11-24'
const organizer = 'liutang'
const content: InitiativeContent = {
  title: { 'zh-Hans': '在自己的店铺页面亮身份' },
  text: { 'zh-Hans': ['愿意的同志，可以在自己的店铺页面亮出身份。', '是否参加，由每个人自己决定。'] },
}
const write = (more: Partial<InitiativeContent> = {}): InitiativeEvent => ({
  type: 'write',
  organizer,
  content: { ...content, ...more },
})

/** The initiative after some events on one day, or the code of the first that was refused. */
function after(events: readonly InitiativeEvent[], from?: Initiative, day = DAY): Initiative | undefined | string {
  let initiative = from
  for (const event of events) {
    const outcome = changeInitiative(initiative, event, day)
    if (!outcome.ok) return outcome.code
    ;({ initiative } = outcome)
  }
  return initiative
}

const open = (more: Partial<InitiativeContent> = {}) => after([write(more), { type: 'open' }]) as Initiative

describe('a step of an initiative', () => {
  test('a draft has no version that a reader has seen; opened it has the first, from that day on', () => {
    expect(after([write()])).toEqual({ organizer, state: 'draft', textVersion: 0, pledgeVersion: 0, ...content })
    expect(open()).toEqual({
      organizer,
      state: 'open',
      textVersion: 1,
      textSince: DAY,
      pledgeVersion: 0,
      startedAt: DAY,
      ...content,
    })
  })

  test('what is written of an open one changes nothing for its readers until that is opened, as the next version', () => {
    const title = { 'zh-Hans': '亮身份，作承诺' }
    const written = after([write({ title })], open()) as Initiative
    expect(written).toMatchObject({ title: content.title, textVersion: 1, next: { title } })
    const later = addDays(DAY, 3)
    expect(after([{ type: 'open' }], written, later)).toEqual({ ...open(), title, textVersion: 2, textSince: later })
  })

  test('another last day alone is no other text; another wording of the pledge is a version of its own', () => {
    const longer = after([write({ until: '2027-01-31' }), { type: 'open' }], open())
    expect(longer).toEqual({ ...open(), until: '2027-01-31' })
    const promising = after([write({ pledge: { 'zh-Hans': '如实描述' } }), { type: 'open' }], open())
    expect(promising).toMatchObject({ textVersion: 1, pledgeVersion: 1 })
    const other = after([write({ pledge: { 'zh-Hans': '有问题先退' } }), { type: 'open' }], promising as Initiative)
    expect(other).toMatchObject({ textVersion: 1, pledgeVersion: 2 })
  })

  test('what nobody has seen can be thrown away: a draft whole, of an open one what was written since', () => {
    expect(after([write(), { type: 'discard' }])).toBeUndefined()
    expect(after([write({ until: '2027-01-31' }), { type: 'discard' }], open())).toEqual(open())
    expect(after([{ type: 'discard' }], open())).toBe('initiativeUnchanged')
  })

  test('writing what its readers see already leaves nothing to open', () => {
    expect(after([write({ until: '2027-01-31' }), write()], open())).toEqual(open())
    expect(after([write(), { type: 'open' }], open())).toBe('initiativeUnchanged')
  })

  test('it is open on its last day and closed on the next, whoever looks, and by nobody’s act', () => {
    const one = open({ until: '2026-12-31' })
    expect(initiativeOn(one, '2026-12-31')).toBe(one)
    expect(initiativeOn(one, '2027-01-01')).toMatchObject({ state: 'closed', endedOn: '2026-12-31' })
    expect(after([{ type: 'close' }], one, '2027-01-01')).toBe('initiativeClosed')
  })

  test('nothing follows once it is closed', () => {
    const closed = after([{ type: 'close' }], open()) as Initiative
    expect(closed).toMatchObject({ state: 'closed', endedOn: DAY, textVersion: 1 })
    for (const event of [write(), { type: 'open' }, { type: 'close' }, { type: 'discard' }] as const)
      expect(after([event], closed), event.type).toBe('initiativeClosed')
  })

  test.each<[string, InitiativeEvent[], string]>([
    ['a draft is not closed', [write(), { type: 'close' }], 'initiativeNotOpen'],
    ['nothing is opened that nobody wrote', [{ type: 'open' }], 'initiativeNotOpen'],
    [
      'nobody else takes it over',
      [write(), { ...write(), organizer: 'shiqiao' } as InitiativeEvent],
      'initiativeOrganizer',
    ],
    ['its last day is not past', [write({ until: '2026-11-23' })], 'initiativeOver'],
    [
      'a title needs its text in that language',
      [write({ title: { ...content.title, en: 'Show it' } })],
      'initiativeUntranslated',
    ],
    [
      'a text needs its title in that language',
      [write({ text: { ...content.text, 'zh-Hant': ['願意的'] } })],
      'initiativeUntranslated',
    ],
    [
      'a pledge needs title and text in its language',
      [write({ pledge: { 'zh-Hans': '如实', en: 'True' } })],
      'initiativeUntranslated',
    ],
    ['a pledge needs simplified Chinese', [write({ pledge: {} as { 'zh-Hans': string } })], 'initiativeUntranslated'],
    ['a title is short', [write({ title: { 'zh-Hans': '亮'.repeat(41) } })], 'initiativeLength'],
    [
      'a text fits its poster',
      [write({ text: { 'zh-Hans': ['身'.repeat(300), '份'.repeat(101)] } })],
      'initiativeLength',
    ],
    ['a text has few paragraphs', [write({ text: { 'zh-Hans': Array(9).fill('亮') } })], 'initiativeLength'],
    ['a pledge is short', [write({ pledge: { 'zh-Hans': '诺'.repeat(121) } })], 'initiativeLength'],
    ['a text has a paragraph', [write({ text: { 'zh-Hans': [] } })], 'initiativeText'],
    ['a paragraph can be seen', [write({ text: { 'zh-Hans': ['亮\u200b'] } })], 'initiativeText'],
    ['its last day is a day', [write({ until: '2027-02-30' })], 'dateInvalid'],
    ['nothing else happens to it', [{ type: 'enrol' } as never], 'eventUnknown'],
    ['nobody is first in its title', [write({ title: { 'zh-Hans': '第一批亮身份' } })], 'initiativeRanks'],
    [
      'nobody is first in another language',
      [write({ title: { ...content.title, en: 'The First  batch' }, text: { ...content.text, en: ['Come'] } })],
      'initiativeRanks',
    ],
    ['blanks hide no rank', [write({ title: { 'zh-Hans': '第 一 批亮身份' } })], 'initiativeRanks'],
    [
      'nor does another form of a character',
      [write({ title: { 'zh-Hans': `第${String.fromCodePoint(0x2f00)}批` } })],
      'initiativeRanks',
    ],
    ['nobody is first in a pledge', [write({ pledge: { 'zh-Hans': '我是首批' } })], 'initiativeRanks'],
  ])('refused: %s', (_, events, code) => {
    expect(after(events)).toBe(code)
  })

  test('refused: a draft whose last day has passed while it waited', () => {
    const draft = after([write({ until: '2026-11-30' })]) as Initiative
    expect(after([{ type: 'open' }], draft, '2026-12-01')).toBe('initiativeOver')
  })
})

describe('any story of an initiative', () => {
  const titles = ['甲', '乙', '丙']
  const event: fc.Arbitrary<InitiativeEvent> = fc.oneof(
    fc
      .record({
        title: fc.constantFrom(...titles),
        pledge: fc.option(fc.constantFrom('守信', '如实'), { nil: undefined }),
        until: fc.option(
          fc.integer({ min: -3, max: 60 }).map((days) => addDays(DAY, days)),
          { nil: undefined },
        ),
      })
      .map(({ title, pledge, until }) =>
        write({
          title: { 'zh-Hans': title },
          ...(pledge !== undefined && { pledge: { 'zh-Hans': pledge } }),
          ...(until !== undefined && { until }),
        }),
      ),
    fc.constant<InitiativeEvent>({ type: 'open' }),
    fc.constant<InitiativeEvent>({ type: 'discard' }),
    { weight: 1, arbitrary: fc.constant<InitiativeEvent>({ type: 'close' }) },
  )
  const story = fc.array(fc.record({ event, days: fc.nat(4) }), { maxLength: 30, size: 'max' })
  const seenOf = (one: Initiative | undefined) =>
    one && one.state !== 'draft' ? { title: one.title, pledge: one.pledge, until: one.until } : undefined

  test('goes forward alone, shows nothing that was not opened, and counts each text once', () => {
    let openings = 0
    fc.assert(
      fc.property(story, (steps) => {
        let one: Initiative | undefined
        let day = DAY
        const versions = new Map<number, string>()
        for (const { event: each, days } of steps) {
          day = addDays(day, days)
          const outcome = changeInitiative(one, each, day)
          const before = one && initiativeOn(one, day)
          const now = outcome.ok ? outcome.initiative : before
          // Its states go forward alone, and a closed one stays as it is.
          const order = ['draft', 'open', 'closed']
          if (before && now) expect(order.indexOf(now.state)).toBeGreaterThanOrEqual(order.indexOf(before.state))
          if (before?.state === 'closed') expect([outcome.ok, now]).toEqual([false, before])
          if (before && !now) expect(before.state).toBe('draft')
          // What readers see changes by opening it alone.
          if (each.type !== 'open' || !outcome.ok) expect(seenOf(now)).toEqual(seenOf(before))
          else {
            openings++
            expect(seenOf(now)).toMatchObject({ title: (before?.next ?? before)?.title })
            expect([0, 1]).toContain(now!.textVersion - before!.textVersion)
            expect(now!.startedAt).toBe(before?.startedAt ?? day)
          }
          // One version is one text, for ever.
          if (now && now.textVersion > 0) {
            const text = JSON.stringify([now.title, now.text])
            expect(versions.get(now.textVersion) ?? text).toBe(text)
            versions.set(now.textVersion, text)
          }
          // Nothing is open past its last day.
          if (now?.state === 'open' && now.until !== undefined) expect(day <= now.until).toBe(true)
          one = now
        }
      }),
      { numRuns: 500 },
    )
    expect(openings).toBeGreaterThan(200)
  })

  test('knows nobody: no step adds a person, a list or a count of those who ask', () => {
    const members = [
      'organizer state textVersion textSince pledgeVersion startedAt endedOn next'.split(' '),
      'title text pledge until'.split(' '),
    ].flat()
    fc.assert(
      fc.property(story, (steps) => {
        let one: Initiative | undefined
        for (const { event: each } of steps) {
          const outcome = changeInitiative(one, each, DAY)
          if (outcome.ok) one = outcome.initiative
          for (const name of Object.keys(one ?? {})) expect(members).toContain(name)
        }
      }),
    )
  })
})
