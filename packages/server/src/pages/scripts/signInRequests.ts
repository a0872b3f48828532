import type { SignInLinkView } from '../../signIn/signInLink.ts'
import type { PasskeyCreation, PasskeyRequest } from './passkeys.ts'

/** The service refused, under a code. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

type Answers = {
  link: SignInLinkView
  open: object
  'passkey-options': PasskeyRequest
  passkey: object
  'step-up': object
  'passkeys/options': PasskeyCreation
  'passkeys/add': object
  session: { isSignedIn: boolean }
}

/** Asks the service; the session travels in a cookie that no script reads. Throws `Refused`. */
export async function ask<Path extends keyof Answers>(path: Path, input: object = {}): Promise<Answers[Path]> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(input)
  const response = await fetch(`/sign-in/${path}`, { method: 'POST', headers, body, credentials: 'same-origin' })
  const answer = await response.json()
  if (!response.ok) throw new Refused(String(answer.code))
  return answer
}
