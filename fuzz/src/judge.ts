import { type VerifyContext, createVerifier, type Judgement } from '@liangpai/core'
import type { Trust } from './trust.ts'

/** What is under test. */
export type Judge = { judge(bundle: unknown, asked: VerifyContext): Promise<Judgement> }

export type MakeJudge = (trust: Trust) => Judge

/** The judge of this project, with empty caches. */
export const makeJudge: MakeJudge = (trust) => createVerifier(trust)
