import type { Language } from '../language.ts'
import { stationWords } from './stationWords.ts'

/** A tie of a mediator to a side: `sameAssociation`, to the shop, of that name; `side` is who reads it where it is theirs. */
export type InterestWords = {
  kind: 'sameFirm' | 'sameAssociation' | 'sameGroup' | 'kin' | 'trade'
  side: 'buyer' | 'merchant' | 'you'
  name?: string | undefined
}

/** What a mediator declared, as a sentence: 和店铺同属云汀市电子商务协会。 */
export function interestSentence({ kind, side, name }: InterestWords, language: Language): string {
  const { interests, unnamedInterests, sides, alsoSides } = stationWords[language].case
  const who = kind === 'kin' || kind === 'trade' ? sides[side] : alsoSides[side]
  return name === undefined ? unnamedInterests[kind](who) : interests[kind](who, name)
}
