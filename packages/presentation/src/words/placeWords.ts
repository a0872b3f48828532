import type { Language } from '../language.ts'
import { place as en } from './en/place.ts'
import { type PlaceWords, place as zhHans } from './zh-Hans/place.ts'
import { place as zhHant } from './zh-Hant/place.ts'

/** What the pages of places say, by language; apart from `pageWords`, so that badge pages do not carry it. */
export const placeWords: Readonly<Record<Language, PlaceWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
