import { defineVerbFor } from '../../verb/verb.ts'
import type { SignInReading, SignInWork } from '../personSession.ts'

/** Defines a verb about signing in, which every service has. */
export const defineSignInVerb = defineVerbFor<unknown, SignInWork, SignInReading>()
