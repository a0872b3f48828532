import * as z from 'zod'
import { findPerson } from '../../people/people.ts'
import type { RulePermission } from '../../verb/permission.ts'
import { text } from '../../input/schemas.ts'
import type { SignInReading } from '../personSession.ts'

const themselves: RulePermission<SignInReading, unknown, unknown> = {
  by: 'rule',
  words: 'whoever is signed in, for themselves',
  holds: async (work) => (await findPerson(work, work.actor)) !== undefined,
}

/** Of a verb about one's own ways to sign in: nobody else does it, and no program. */
export const ofOwnSignIn = { isInPerson: true as const, mayAct: [themselves] }

/** A session of one's own, as the list of them calls it. */
export const sessionId = z.string().min(1).max(64)

/** A passkey of one's own. */
export const passkeyId = z.string().min(1).max(2048).describe('the id of the passkey')

/** What people call their passkeys. */
export const passkeyName = text(40).describe('what its owner calls it')
