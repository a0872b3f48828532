import type { Admission } from './admission.ts'
import { confirmSignIn } from './confirmSignIn.ts'
import { endSession } from './endSession.ts'
import { endSessions } from './endSessions.ts'
import { endSignIn } from './endSignIn.ts'
import { recover } from './recover.ts'
import { removeSignInPasskey } from './removePasskey.ts'
import { removeToken } from './removeToken.ts'
import { renameSignInPasskey } from './renamePasskey.ts'
import { signInLink } from './signInLink.ts'

/** The verbs of whoever is signed in about their own ways in. */
export const ownSignInVerbs = {
  'end-session': endSession,
  'end-sessions': endSessions,
  'remove-sign-in-passkey': removeSignInPasskey,
  'remove-token': removeToken,
  'rename-sign-in-passkey': renameSignInPasskey,
}

/** All verbs about signing in, for those whom a service lets in. */
export const signInVerbs = (admission: Admission) => ({
  ...ownSignInVerbs,
  'confirm-sign-in': confirmSignIn(admission),
  'end-sign-in': endSignIn(admission),
  recover: recover(admission),
  'sign-in-link': signInLink(admission),
})
