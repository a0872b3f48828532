const DAY = 86_400

/** The one value of `vct` in this profile. */
export const MEMBER_BADGE = 'urn:liangpai:member-badge:1'

/** What the types of token differ in (PROFILE 2): each difference stands here and nowhere else. */
export type TokenType = {
  /** The `typ` of its header. */
  typ: string
  /** What the reasons about its times begin with. */
  prefix: 'BADGE' | 'STATEMENT' | 'STATUS'
  /** Longest life, in seconds. */
  life: number
  /** Longest text, in bytes. */
  size: number
}

export const BADGE: TokenType = { typ: 'dc+sd-jwt', prefix: 'BADGE', life: 400 * DAY, size: 8192 }
export const STATUS_LIST: TokenType = { typ: 'statuslist+jwt', prefix: 'STATUS', life: 8 * DAY, size: 49_152 }

/** A statement of a chain; `refused` are the claims that it must not have (PROFILE 5.3). */
export type StatementType = TokenType & { refused: readonly string[] }

const statement = (days: number, ...refused: string[]): StatementType => ({
  typ: 'entity-statement+jwt',
  prefix: 'STATEMENT',
  life: days * DAY,
  size: 8192,
  refused,
})

export const ISSUER_CONFIGURATION = statement(8, 'constraints', 'source_endpoint')
export const SUBORDINATE_STATEMENT = statement(100, 'authority_hints', 'trust_marks')
export const ROOT_CONFIGURATION = statement(400, 'constraints', 'source_endpoint', 'authority_hints')

/** The type of a statement by its place in a chain, which runs from the issuer to the root. */
export const statementTypeAt = (place: number, length: number): StatementType =>
  place === 0 ? ISSUER_CONFIGURATION : place === length - 1 ? ROOT_CONFIGURATION : SUBORDINATE_STATEMENT

/** Whether a text is of at most so many bytes of UTF-8, without encoding what is short or long beyond doubt. */
export const isWithin = (text: string, bytes: number): boolean =>
  text.length * 3 <= bytes || (text.length <= bytes && new TextEncoder().encode(text).length <= bytes)
