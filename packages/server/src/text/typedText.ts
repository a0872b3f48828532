import { foundWords, lengthWords, type RefusalCode, type Words } from '@liangpai/presentation'
import { findCheckedClaim, findOfficialClaim, findPartyWords } from './claims.ts'
import { findEmblem } from './emblems.ts'
import { placeCharacters } from './placedCharacters.ts'

/** Why a typed text is not taken, and what of it where. */
export type TextFault = { refusal: RefusalCode; detail?: Words }

/**
 * What a text is: the name of a person or shop, which claims nothing and names no Party organisation; the name of an
 * organisation or a place; any other words that a badge or page shows; or a message, which only its reader sees and which may
 * quote what it is about.
 */
export type TextKind = 'name' | 'organizationName' | 'words' | 'message'

/**
 * Reads text that others will see, as people type and paste it: private characters that GB 18030 has placed are put into
 * place, white space is trimmed and each run of it one blank, full-width letters and digits are read as ASCII, all in NFC.
 * A fault says what is wrong and where: PROFILE 1, and what no badge shows (RULES 1.1, 1.3).
 */
export function readTypedText(typed: string, kind: TextKind, limit: number): { text: string } | { fault: TextFault } {
  const characters = [...placeCharacters(typed).replace(STYLE, '').trim()]
  const text = characters.join('').replace(BLANKS, ' ').replace(FULL_WIDTH, narrow).normalize()
  const fault = characterFault(characters) ?? lengthFault(text, limit) ?? showingFault(text, kind)
  return fault ? { fault } : { text }
}

/** Asks for a sign in colour, or for one form of a Chinese character; it is the same sign or character without that. */
const STYLE = /(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=\p{Script=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const BLANKS = /[\t-\r\p{Z}]+/gu
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const narrow = (character: string) => character.normalize('NFKC')

const PRIVATE = /\p{Co}/u
/** Beside what Unicode calls invisible: blank Braille, a blank note, and the signs of a text that was damaged. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{1d159}\ufff0-\uffff]/u
const BLANK = /[\t-\r\p{Z}]/u

function characterFault(characters: readonly string[]): TextFault | undefined {
  const hidden = (character: string) => INVISIBLE.test(character) && !BLANK.test(character)
  const index = characters.findIndex((character) => PRIVATE.test(character) || hidden(character))
  const character = characters[index]
  if (character === undefined) return undefined
  const refusal = PRIVATE.test(character) ? 'privateUseCharacter' : 'invisibleCharacter'
  return { refusal, detail: foundWords(index + 1, codePoint(character)) }
}

function lengthFault(text: string, limit: number): TextFault | undefined {
  const { length } = [...text]
  if (length > limit) return { refusal: 'textTooLong', detail: lengthWords(length, limit) }
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? undefined : { refusal: 'textMissing' }
}

/** More marks on one letter than any script has, or one without a letter, which lands on the text before it. */
const MARKS = /^\p{M}|\p{Mn}{5}/u

function showingFault(text: string, kind: TextKind): TextFault | undefined {
  const marks = MARKS.exec(text)
  if (marks)
    return {
      refusal: 'marksStacked',
      detail: foundWords(Array.from(text.slice(0, marks.index)).length + 1, codePoint(marks[0])),
    }
  if (kind === 'message') return undefined
  const emblem = findEmblem(text)
  if (emblem)
    return { refusal: 'emblemInText', detail: foundWords(placeOf(text, emblem), `${emblem} ${codePoint(emblem)}`) }
  const claim = (kind === 'name' ? findOfficialClaim : findCheckedClaim)(text)
  if (claim) return { refusal: 'claimInText', detail: foundWords(claim.at, claim.words) }
  const party = kind === 'name' ? findPartyWords(text) : undefined
  return party && { refusal: 'partyInName', detail: foundWords(party.at, party.words) }
}

const placeOf = (text: string, character: string) => [...text].indexOf(character) + 1

/** `U+E863`. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
