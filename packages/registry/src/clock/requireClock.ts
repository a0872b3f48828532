import { inEachLanguage, type Language } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Clock } from './clock.ts'

/** Throws `clockLeapt` while the clock is doubted: what is signed now might be dated wrongly for long. */
export function requireClock(clock: Clock): void {
  const { doubtedLeap } = clock
  if (doubtedLeap === undefined) return
  throw new Refusal(
    'clockLeapt',
    inEachLanguage((language) => sayLeap(doubtedLeap, clock.now(), language)),
  )
}

const WORDS: Readonly<Record<Language, { ahead: string; back: string; expected: string }>> = {
  'zh-Hans': { ahead: '快了', back: '慢了', expected: '按上次签名推算应为' },
  'zh-Hant': { ahead: '快了', back: '慢了', expected: '按上次簽名推算應為' },
  en: { ahead: 'ahead by', back: 'back by', expected: 'expected' },
}

/** `ahead by 1 h; expected 2026-11-24T04:00:00.000Z` */
function sayLeap(by: number, expected: number, language: Language): string {
  const { ahead, back, expected: word } = WORDS[language]
  const punctuation = language === 'en' ? '; ' : '，'
  const time = new Date(expected * 1000).toISOString()
  return `${by > 0 ? ahead : back} ${sayDuration(Math.abs(by))}${punctuation}${word} ${time}`
}

const sayDuration = (seconds: number): string => {
  for (const [unit, size] of [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const)
    if (seconds >= 2 * size) return `${Math.round(seconds / size)} ${unit}`
  return `${Math.round(seconds)} s`
}
