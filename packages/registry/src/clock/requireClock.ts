import { durationWords, formatMoment, inEachLanguage, type Language, type Words } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Doubt } from './belief.ts'
import type { Clock } from './clock.ts'

/** Throws `clockLeapt` or `clockDiffers` while the clock is doubted: what is signed now might be dated wrongly for long. */
export function requireClock(clock: Clock): void {
  const refusal = refusalOfDoubt(clock)
  if (refusal) throw refusal
}

/** The refusal that says why the clock is doubted, with what the registry takes the time to be. */
export function refusalOfDoubt(clock: Clock): Refusal | undefined {
  const { doubt } = clock
  return doubt && new Refusal(doubt.why, sayDoubt(doubt, clock.now()))
}

/** `ahead by 2 hours; the registry goes by 12:00, 24 Nov 2026` */
export const sayDoubt = (doubt: Doubt, now: number): Words =>
  inEachLanguage((language) => {
    const { ahead, back, goesBy } = WORDS[language]
    const punctuation = language === 'en' ? '; ' : '，'
    const time = formatMoment(now, language)
    return `${doubt.by > 0 ? ahead : back} ${durationWords(Math.abs(doubt.by))[language]}${punctuation}${goesBy} ${time}`
  })

const WORDS: Readonly<Record<Language, { ahead: string; back: string; goesBy: string }>> = {
  'zh-Hans': { ahead: '快了', back: '慢了', goesBy: '登记处现在按' },
  'zh-Hant': { ahead: '快了', back: '慢了', goesBy: '登記處現在按' },
  en: { ahead: 'ahead by', back: 'behind by', goesBy: 'the registry goes by' },
}
