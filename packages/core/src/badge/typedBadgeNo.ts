import { UsageError } from '../usageError.ts'
import { badgeNoCharacters, parseBadgeNo } from './badgeNo.ts'

/** What is wrong with a text that is no badge number, as people are told. */
export type BadgeNoFault =
  | 'BADGE_NO_LENGTH'
  | 'BADGE_NO_CHARACTERS'
  | 'BADGE_NO_CHECK'
  | 'BADGE_NO_SEVERAL'
  | 'BADGE_NO_OTHER_SITE'

/** A badge number that a person typed, or why it cannot be read. */
export type TypedBadgeNo = { badgeNo: string } | { fault: BadgeNoFault }

/** The longest text that is read, in UTF-16 units: an address with the parameters that chat tools append. */
const LONGEST = 4096

/**
 * Reads a badge number as people type and paste it (PROFILE 4): what `parseBadgeNo` reads, a verify address of one of
 * `registries` (origins; with or without scheme, query, fragment, punctuation), and either of them among words
 * (`标识编号：7K3M-9QXW-2BHK。`). The address of any other site is never read: its codes are not those of a registry here.
 * Which of two numbers is meant cannot be told, so that neither is read.
 *
 * Among words, groups of four make a number, and a word never becomes part of one. Throws `UsageError` if a registry is no
 * origin.
 */
export function readBadgeNo(typed: string, registries: readonly string[] = []): TypedBadgeNo {
  if (typeof typed !== 'string') return { fault: 'BADGE_NO_CHARACTERS' }
  if (typed.length > LONGEST) return { fault: 'BADGE_NO_LENGTH' }
  const text = typed.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const codes = [...codesInAddresses(text, registries), ...codesAmongWords(text.replace(ANY_ADDRESS, ' '))]
  const badgeNos = new Set([typed, ...codes].flatMap((code) => parseBadgeNo(code) ?? []))
  if (badgeNos.size > 1) return { fault: 'BADGE_NO_SEVERAL' }
  const [badgeNo] = badgeNos
  if (badgeNo) return { badgeNo }
  return { fault: isOfOtherSite(text, registries) ? 'BADGE_NO_OTHER_SITE' : faultOf([typed, ...codes]) }
}

/** An address that names a badge: its host, and the part of its path that holds the number. */
const BADGE_ADDRESS = /([^\s/@]+)\/+(?:verify|badges|report)\/+([^\s/?#]*)/giu
/** Whatever else has a scheme or a host and a path. */
const ANY_ADDRESS = /[^\s"<>]*(?::\/\/|\.[\p{L}\p{N}-]+(?::\d+)?\/)[^\s"<>]*/gu

/** The texts in the place of the number, one for each address of a registry. */
const codesInAddresses = (text: string, registries: readonly string[]): string[] =>
  [...text.matchAll(BADGE_ADDRESS)]
    .filter(([, host = '']) => registries.some((registry) => isHostOf(host, registry)))
    .map(([, , code = '']) => RUN.exec(decode(code).normalize('NFKC'))?.[0] ?? '')

/** Whether all addresses of badges in a text, one at least, are of sites other than the registries, if there are any. */
function isOfOtherSite(text: string, registries: readonly string[]): boolean {
  const hosts = [...text.matchAll(BADGE_ADDRESS)].map(([, host = '']) => host)
  return (
    hosts.length > 0 &&
    registries.length > 0 &&
    !hosts.some((host) => registries.some((registry) => isHostOf(host, registry)))
  )
}

/** Whether a host as typed is that of an origin. Chinese words may stand directly before it. */
function isHostOf(typed: string, origin: string): boolean {
  if (!URL.canParse(origin)) throw new UsageError('REGISTRY_INVALID', '`registries` are origins: https://badge.example')
  const { protocol, host } = new URL(origin)
  const bare = typed.replace(/^.*[^\w.:-](?=[\w.:-]+$)/, '')
  return [typed, bare].some(
    (one) => URL.canParse(`${protocol}//${one}`) && new URL(`${protocol}//${one}`).host === host,
  )
}

/** A percent sign that escapes nothing stands for itself. */
function decode(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch {
    return code
  }
}

/** Letters and digits, with what drops out of a number among them. */
const RUN = /[0-9A-Za-z][0-9A-Za-z\p{White_Space}\p{Pd}\u2212\p{Quotation_Mark}]*/u
const RUNS = new RegExp(RUN, 'gu')
const WORDS_BEFORE = /^.*\b(?:badge|code|id|is|no|nr|number)\b/is
const GROUPS = /[0-9A-Za-z]+/g

/** What may be a number among words, likeliest first: what stands last, then anything with both a letter and a digit. */
function codesAmongWords(text: string): string[] {
  const runs = (text.match(RUNS) ?? []).map((run) => run.replace(WORDS_BEFORE, ''))
  const last = runs.pop() ?? ''
  const earlier = runs.flatMap((run) => [run, ...run.split(/\s+/)])
  return [
    ...[last, ...last.split(/\s+/).reverse()].filter((code) => /[a-z]/i.test(code)),
    ...earlier.filter((code) => /[a-z]/i.test(code) && /\d/.test(code)),
  ].filter(isInFours)
}

/** Whether a text is written in groups of four, or of a multiple: a word of another length is no part of a number. */
const isInFours = (code: string): boolean => (code.match(GROUPS) ?? []).every(({ length }) => length % 4 === 0)

function faultOf(codes: readonly string[]): BadgeNoFault {
  const read = codes.map(badgeNoCharacters)
  if (read.some((characters) => /^[0-9A-TV-Z]{12}$/.test(characters))) return 'BADGE_NO_CHECK'
  const [typed = ''] = read
  const letters = typed.replace(/[^0-9A-Z]/g, '')
  const isOther = read.some((characters) => /^[0-9A-Z]*U[0-9A-Z]*$/.test(characters))
  return isOther || !letters || [letters, [...typed]].some(({ length }) => length === 12)
    ? 'BADGE_NO_CHARACTERS'
    : 'BADGE_NO_LENGTH'
}
