import { isText } from '@liangpai/core/issue'
import type { Door, Vector, VectorGroups } from './answer.ts'
import { cached } from './cached.ts'
import { newestList } from './newestList.ts'
import { refusalVectors } from './refusals.ts'
import { forbiddenRanges } from './text.ts'
import { valid } from './valid.ts'
import { ask, badge, caseOf, type Edit, now, status } from './vector.ts'

async function judge(edit: Edit) {
  const verdict = await ask(caseOf(edit))
  if (verdict.state !== 'verified') return { state: verdict.state, reason: verdict.reason }
  const { state, badgeNo, fresh, asOf } = verdict
  return { state, badgeNo, fresh, asOf }
}

const good = { state: 'verified', badgeNo: '7K3M9QXW2BHK', fresh: true }

const controls = Object.entries(valid).map(([name, edit]): Vector => ({
  name,
  run: async () => ({ ...(await judge(edit)), asOf: undefined }),
  wanted: good,
}))

const listOfAge = (age: number, fresh: boolean): Vector => ({
  name: `a list of ${age} seconds, with a ttl of 300, answers; fresh: ${fresh}`,
  run: () => judge(status({ iat: now - age })),
  wanted: { ...good, fresh, asOf: now - age },
})

const validFrom = (nbf: number, later: number): Vector => ({
  name: `a badge is valid from the later of iat (100 seconds ago) and nbf (${now - nbf} seconds ago)`,
  run: async () => {
    const verdict = await ask(caseOf(badge({ iat: now - 100, nbf })))
    return verdict.state === 'verified' ? verdict.validFrom : verdict.reason
  },
  wanted: later,
})

/** Characters that the rule of text and the ranges of PROFILE 1 judge differently. */
async function misjudgedCharacters(): Promise<string[]> {
  const misjudged: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    // Of the last two planes, which are refused whole, a part is enough.
    if (code > 0xf0000 && code < 0x10ffff && code % 251 > 0) continue
    const isSurrogate = code >= 0xd800 && code <= 0xdfff
    const character = String.fromCodePoint(code)
    // Some characters are not in NFC wherever they stand: another reason to refuse them.
    if (isSurrogate || character.normalize() !== character) continue
    const isForbidden = forbiddenRanges.some(({ first, last }) => code >= first && code <= last)
    if (isText(`云 ${character}`, 3) === isForbidden) misjudged.push(`U+${code.toString(16)}`)
  }
  return misjudged
}

const characters: Vector = {
  name: 'of all characters, exactly those of the ranges of PROFILE 1 are refused in text',
  run: misjudgedCharacters,
  wanted: [],
}

/** Every vector that goes through the doors of the package alone, by group. */
export const allVectors = (door: Door): VectorGroups => ({
  ...refusalVectors(door),
  valid: [
    ...controls,
    listOfAge(300, true),
    listOfAge(301, false),
    validFrom(now - 50, now - 50),
    validFrom(now - 150, now - 100),
  ],
  text: [characters],
  ...cached,
  ...newestList,
})
