import type { Language } from '../language.ts'
import { nextStep as en } from './en/nextStep.ts'
import { type NextStepWords, nextStep as zhHans } from './zh-Hans/nextStep.ts'
import { nextStep as zhHant } from './zh-Hant/nextStep.ts'

/** When something is due and what then, by language. */
export const nextStepWords: Readonly<Record<Language, NextStepWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
