import { createVerifier, type Judgement, type VerifyContext } from '@liangpai/core'
import type { Trust } from './trust.ts'

/** What is under test. */
export type Judge = { judge(bundle: unknown, context: VerifyContext): Promise<Judgement> }

export type MakeJudge = (trust: Trust) => Judge

/** The judge of this project, with empty caches. */
export const makeJudge: MakeJudge = (trust) => createVerifier(trust)
