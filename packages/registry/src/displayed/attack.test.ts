import { type FiguresReport, figuresCsv, figuresPage, figuresText, languages } from '@liangpai/presentation'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresFor } from '../office/figures/viewFigures.ts'
import { publishMonths } from '../testing/months.ts'
import { appoint, makeOffice, type Office } from '../testing/office.ts'
import { makeFolder } from '@liangpai/server/testing'
import { InEffectAt } from './inEffectAt.ts'

// Somebody who collects every answer of every reader, of every day, in every form and language, and subtracts. They know the
// rule, and they know each badge that the public list stops. The number shown is their only way to a count.

const DAYS = ['2026-08-30', '2026-08-31', '2026-09-15', '2026-09-30', '2026-10-31', '2026-11-20']

/** All that every reader is ever answered. */
async function everyAnswer(office: Office): Promise<string> {
  const answers: unknown[] = []
  for (const as of ['jiang', 'chu', 'qiao', 'lin'])
    for (const day of [undefined, ...DAYS]) {
      const report = await office.registry.context.read(as, (work) => figuresFor(work, day))
      answers.push([as, day, report, ...languages.flatMap((language) => formsOf(report, language))])
    }
  return JSON.stringify(answers)
}

const formsOf = (report: FiguresReport, language: (typeof languages)[number]) => [
  figuresCsv(report, language),
  figuresText(figuresPage(report, language, { host: 'liang.example', at: 0 }), language),
]

/** An office in whose months there were so many, and what all its readers are answered. */
async function answersFor(counts: readonly number[], estimate = { min: 2000, max: 3000 }): Promise<string> {
  const folder = makeFolder()
  const office = await makeOffice(folder)
  try {
    const { verbs } = office.registry
    await appoint(verbs, 'office', 'jiang', 'researcher', { status: undefined, until: undefined })
    await verbs.estimate({ as: 'chu' }, { ...estimate, source: '市委', statedOn: '2026-03' })
    await publishMonths(office, counts)
    return await everyAnswer(office)
  } finally {
    await office.registry.close()
    await folder.remove()
  }
}

const sameTens = (count: number) => Array.from({ length: 10 }, (_, one) => count - (count % 10) + one)

describe('an attacker who collects every answer of every reader', () => {
  test('cannot tell any count from the nine others of its ten: not one byte differs', async () => {
    const histories = fc.array(fc.nat(130), { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(histories, fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), async (counts, others) => {
        const elsewhere = counts.map((count, at) => sameTens(count)[others[at] ?? 0] ?? 0)
        expect(await answersFor(elsewhere)).toBe(await answersFor(counts))
      }),
      { numRuns: 6 },
    )
  })

  test('cannot tell nobody from nine, nor see a change of less than ten within a ten', async () => {
    const nobody = await answersFor([0, 0, 0])
    expect(await answersFor([9, 0, 5])).toBe(nobody)
    expect(nobody).not.toMatch(/"shown":/)
  })

  test('has no total, rest or share that says more: of ten with an estimate, each number follows from what is shown', async () => {
    const answers = await answersFor([10, 19, 14], { min: 100, max: 200 })
    expect(answers).toBe(await answersFor([15, 12, 10], { min: 100, max: 200 }))
  })
})

test('researcher, office and branch are answered alike', async () => {
  const folder = makeFolder()
  const office = await makeOffice(folder)
  await appoint(office.registry.verbs, 'office', 'jiang', 'researcher', { status: undefined, until: undefined })
  await publishMonths(office, [3, 84, 612])
  const answers = await Promise.all(
    ['jiang', 'chu', 'qiao', 'lin'].map((as) => office.registry.context.read(as, (work) => figuresFor(work))),
  )
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  await office.registry.close()
  await folder.remove()
})

test('no answer has a number for a branch, a person or those who show nothing', async () => {
  const answers = await answersFor([84, 231, 612])
  expect(answers).not.toMatch(/2[0-9]{3} ?(?:-|−) ?6|1,?39\d|2,?39\d|同志/)
  const report = (JSON.parse(answers) as [string, string, FiguresReport][])[0]?.[2]
  expect(Object.keys(report ?? {}).sort()).toEqual([
    'branches',
    'coverage',
    'day',
    'displayed',
    'estimate',
    'months',
    'organization',
    'share',
  ])
})

const act = fc.record({
  act: fc.constantFrom('issue' as const, 'pause' as const, 'resume' as const, 'withdraw' as const, 'end' as const),
  code: fc.nat(5).map(String),
  at: fc.nat(100),
})

test('whatever is done after the end of a month, the badges that were in effect then stay the same', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), fc.array(act, { maxLength: 20 }), (before, after) => {
      const lines = (acts: typeof before, from: number) =>
        acts.map((one) => ({ ...one, at: from + one.at, turn: 0, uri: '', idx: 0, exp: 10_000 }))
      const [early, late] = [lines(before, 0), lines(after, 500)]
      const codesOf = (records: typeof early) => {
        const inEffect = new InEffectAt(500)
        inEffect.read(records)
        return inEffect.codes().sort()
      }
      expect(codesOf([...early, ...late])).toEqual(codesOf(early))
    }),
  )
})

test('a badge counts from its issue to its end, not while it is paused, and not past its last day', () => {
  const line = { code: 'a', turn: 0, uri: '', idx: 0, exp: 900 }
  const at = (moment: number) => {
    const inEffect = new InEffectAt(moment)
    inEffect.read([
      { ...line, act: 'issue', at: 100 },
      { ...line, act: 'pause', at: 200 },
      { ...line, act: 'resume', at: 300 },
      { ...line, act: 'replace', at: 400 },
      { ...line, act: 'issue', at: 400, exp: 800 },
    ])
    return inEffect.codes()
  }
  expect([100, 101, 201, 301, 401, 799, 800].map((moment) => at(moment).length)).toEqual([0, 1, 0, 1, 1, 1, 0])
})
