const DAY = 86_400

/** The only `vct` of this profile. */
export const MEMBER_BADGE = 'urn:liangpai:member-badge:1'

/** What distinguishes the types of token (PROFILE 2). */
export type TokenType = {
  /** The `typ` of its header. */
  typ: string
  /** The prefix of the reasons about its times. */
  prefix: 'BADGE' | 'STATEMENT' | 'STATUS'
  /** Longest life, in seconds. */
  life: number
  /** Longest text, in bytes. */
  size: number
  /** The claims of a statement that it must not have (PROFILE 5.3). */
  refused: readonly string[]
}

export const BADGE: TokenType = { typ: 'dc+sd-jwt', prefix: 'BADGE', life: 400 * DAY, size: 8192, refused: [] }

export const STATUS_LIST: TokenType = {
  typ: 'statuslist+jwt',
  prefix: 'STATUS',
  life: 8 * DAY,
  size: 49_152,
  refused: [],
}

const statement = (days: number, ...refused: string[]): TokenType => ({
  typ: 'entity-statement+jwt',
  prefix: 'STATEMENT',
  life: days * DAY,
  size: 8192,
  refused,
})

export const ISSUER_CONFIGURATION = statement(8, 'constraints', 'source_endpoint')
export const SUBORDINATE_STATEMENT = statement(100, 'authority_hints', 'trust_marks')
export const ROOT_CONFIGURATION = statement(400, 'constraints', 'source_endpoint', 'authority_hints')

/** Whether a text has at most so many bytes of UTF-8. Encodes it only if its length leaves a doubt. */
export const isWithin = (text: string, bytes: number): boolean =>
  text.length * 3 <= bytes || (text.length <= bytes && new TextEncoder().encode(text).length <= bytes)
