import {
  calendarWords,
  helpWords,
  type Language,
  languages,
  placeWords,
  refusals,
  servicesWords,
} from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { bookingRefusals } from '../place/booking/bookingEvent.ts'
import { tenancyRefusals } from '../place/tenancy/tenancyEvent.ts'
import { fixedClocks } from './clocks.ts'
import { listRefusals } from '../calendar/signup/sessionList.ts'
import { sessionRefusals } from '../calendar/session/changeSession.ts'

/** Every sentence with its path; a function is called with marks that are no number. */
function sentences(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('〔〕', '〔〕', '〔〕', '〔〕'))]]
  return Object.entries(value ?? {}).flatMap(([name, part]) => sentences(part, `${path}/${name}`))
}

const numerals: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  'half an': 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  thirty: 30,
  ninety: 90,
}

const units: Readonly<Record<string, string>> = {
  小时: 'hours',
  小時: 'hours',
  工作日: 'workingDays',
  天: 'days',
  日: 'days',
  月: 'months',
  周: 'weeks',
  週: 'weeks',
  hour: 'hours',
  'working day': 'workingDays',
  day: 'days',
  month: 'months',
  week: 'weeks',
}

// 这一天, 换一天 and "a day" are days of a calendar; so are 两天 and "two days" over midnight.
const zh = (digits: string) =>
  new RegExp(`(?<![这這那换換同按])(\\d+|[${digits}])(?:个|個)?(小时|小時|工作日|天|日(?!期)|月|年|周|週)`, 'g')
const en =
  /(?<!each of the )\b(\d+|half an|a(?! day)|an|one|two|three|four|five|six|seven|ten|thirty|ninety)[ -](hour|working day|day|month|year|week)s?\b/gi
const lengths: Readonly<Record<Language, RegExp>> = {
  'zh-Hans': zh('半一两三四五六七八九十'),
  'zh-Hant': zh('半一兩三四五六七八九十'),
  en,
}

/** The lengths of time that a sentence names: `12 months`, `7 days`. */
const named = (text: string, language: Language): string[] =>
  [...text.matchAll(lengths[language])].map(([, number = '', unit = '']) => {
    const count = numerals[number.toLowerCase()] ?? Number(number)
    const isYear = unit === '年' || unit === 'year'
    return isYear ? `${count * 12} months` : `${count} ${units[unit.toLowerCase()] ?? unit}`
  })

/** What nobody sets may be named; everything else comes from the table with its number. */
const fixed = new Set<string>(Object.values(fixedClocks).map(({ number, unit }) => `${number} ${unit}`))

/** What is no clock: the year that a plan is of, how often a session is, the weeks of a diary, an hour as one counts it. */
const noClock = /plan|Plan|repeats|series|Series|weekBefore|weekAfter|noPlans|print|hours\/(?:step|half)|lastDay|year/

const mine = new Set<string>([...bookingRefusals, ...tenancyRefusals, ...listRefusals, ...sessionRefusals])
const wordsOf = (language: Language) => [
  ...sentences(helpWords[language], 'help'),
  ...sentences(calendarWords[language], 'calendar'),
  ...sentences(placeWords[language], 'place'),
  ...sentences(servicesWords[language], 'services'),
  ...Object.entries(refusals).flatMap(([code, { sentence, next }]) =>
    mine.has(code) ? sentences([sentence[language], next[language]], `refusals/${code}`) : [],
  ),
]

test.each(languages)(
  '%s: no sentence of the services names a length of time that the table of clocks does not hold',
  (language) => {
    const wrong = wordsOf(language).flatMap(([path, text]) =>
      noClock.test(path)
        ? []
        : named(text, language)
            .filter((length) => !fixed.has(length))
            .map((length) => [path, text, length]),
    )
    expect(wrong).toEqual([])
  },
)

test('a sentence that names a number of its own is found in each language', () => {
  expect(named('结束后90天删除', 'zh-Hans')).toEqual(['90 days'])
  expect(named('入駐的，離開後保存三年', 'zh-Hant')).toEqual(['36 months'])
  expect(named('Kept two years, 30 days more', 'en')).toEqual(['24 months', '30 days'])
  expect(named('按下一个日期，换一天', 'zh-Hans')).toEqual([])
})
