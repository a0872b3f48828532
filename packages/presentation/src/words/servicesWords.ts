import type { Language } from '../language.ts'
import { services as en } from './en/services.ts'
import { type ServicesWords, services as zhHans } from './zh-Hans/services.ts'
import { services as zhHant } from './zh-Hant/services.ts'

/** Where merchants start, and what those who work for them read, by language; apart from `pageWords`, so that badge pages do not carry it. */
export const servicesWords: Readonly<Record<Language, ServicesWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
