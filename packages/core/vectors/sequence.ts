import { brief, type Vector } from './answer.ts'
import { ask, asking, type Case, caseOf, DAY, type Edit, now, status, verifierOf } from './vector.ts'

/** What a verifier must answer, and to which question. */
export type Turn = readonly [wanted: string, ...edits: Edit[]]

/** One verifier that is asked several questions. */
export function createJudge(options: Partial<Case> = {}) {
  const verifier = verifierOf(caseOf(asking(options)))
  return async (...edits: Edit[]): Promise<string> => brief(await ask(caseOf(...edits), verifier))
}

/** One verifier, asked in turn: what it remembers never changes an answer. */
export const inTurn = (name: string, ...turns: Turn[]): Vector => ({
  name,
  run: async () => {
    const judge = createJudge()
    const answers: string[] = []
    for (const [, ...edits] of turns) answers.push(await judge(...edits))
    return answers
  },
  wanted: turns.map(([wanted]) => wanted),
})

/** A list signed so many seconds ago. */
export const older = (seconds: number, length = DAY): Edit =>
  status({ iat: now - seconds, exp: now - seconds + length })

const flip = (signature: Uint8Array) => signature.map((byte, place) => (place === 40 ? byte ^ 1 : byte))

/** Turns one bit of a signature. */
export const spoil =
  (tokenOf: (it: Case) => Case['badge']): Edit =>
  (it) =>
    void (tokenOf(it).signature = flip)
