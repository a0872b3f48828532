import type { Language } from '../language.ts'
import { station as en } from './en/station.ts'
import { type StationWords, station as zhHans } from './zh-Hans/station.ts'
import { station as zhHant } from './zh-Hant/station.ts'

/** What the pages of a consumer rights station say, by language; apart from `pageWords`, so that badge pages do not carry it. */
export const stationWords: Readonly<Record<Language, StationWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
