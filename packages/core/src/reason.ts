/** The steps of a judgement, in the order in which the first fault decides (PROFILE 7). */
export type Step = 'bundle' | 'badge' | 'chain' | 'signature' | 'claims' | 'times' | 'status' | 'page'

/** The states of a refusal. */
export type RefusedState =
  | 'wrongSite'
  | 'notYetValid'
  | 'expired'
  | 'inactive'
  | 'unknownIssuer'
  | 'invalid'
  | 'unavailable'

/** Faults of a compact JWS and its JSON. The step that reads the token decides the state. */
type TokenReason =
  | 'ALG_NOT_ALLOWED'
  | 'BASE64_INVALID'
  | 'BASE64_NONCANONICAL'
  | 'HEADER_FORBIDDEN'
  | 'HEADER_NOT_OBJECT'
  | 'JSON_FORBIDDEN_KEY'
  | 'JSON_INVALID'
  | 'JSON_LONE_SURROGATE'
  | 'JSON_NOT_CANONICAL'
  | 'KID_INVALID'
  | 'KID_NOT_THUMBPRINT'
  | 'PAYLOAD_NOT_OBJECT'
  | 'SIGNATURE_INVALID'
  | 'SIGNATURE_LENGTH'
  | 'SIGNATURE_MISSING'
  | 'TOKEN_MALFORMED'
  | 'TYP_MISMATCH'
  | 'UTF8_INVALID'

type TextReason =
  | 'TEXT_BLANK'
  | 'TEXT_EMPTY'
  | 'TEXT_FORBIDDEN_CHARACTER'
  | 'TEXT_NOT_NFC'
  | 'TEXT_NOT_STRING'
  | 'TEXT_TOO_LONG'

type BundleReason =
  | 'BADGE_NOT_TEXT'
  | 'BADGE_TOO_LARGE'
  | 'BUNDLE_MALFORMED'
  | 'BUNDLE_TOO_LARGE'
  | 'BUNDLE_VERSION'
  | 'CHAIN_NOT_LIST'
  | 'STATEMENT_NOT_TEXT'
  | 'STATEMENT_TOO_LARGE'
  | 'STATUS_NOT_TEXT'

type BadgeReason =
  | 'BADGE_EXPIRED'
  | 'BADGE_EXP_INVALID'
  | 'BADGE_IAT_INVALID'
  | 'BADGE_KEY_UNKNOWN'
  | 'BADGE_LIFE_INVALID'
  | 'BADGE_NBF_INVALID'
  | 'BADGE_NOT_YET_VALID'
  | 'BADGE_NO_CHECK'
  | 'BADGE_NO_INVALID'
  | 'CNF_NOT_ALLOWED'
  | 'DISCLOSURE_NOT_ALLOWED'
  | 'ENTITY_ID_INVALID'
  | 'FACTS_INVALID'
  | 'LISTING_ID_INVALID'
  | 'LISTING_INVALID'
  | 'MEMBERSHIP_UNKNOWN'
  | 'NOT_AN_SD_JWT'
  | 'SD_NOT_ALLOWED'
  | 'SHOP_INVALID'
  | 'SHOP_URLS_COUNT'
  | 'SHOP_URLS_INVALID'
  | 'SHOP_URL_INVALID'
  | 'SHOP_WITHOUT_ADDRESS'
  | 'STATUS_INDEX_INVALID'
  | 'STATUS_REFERENCE_INVALID'
  | 'STATUS_REFERENCE_MISSING'
  | 'STATUS_URI_NOT_ALLOWED'
  | 'VCT_UNKNOWN'

type ChainReason =
  | 'AUTHORITY_HINTS_INVALID'
  | 'AUTHORITY_HINT_MISSING'
  | 'BADGE_KEY_IS_FEDERATION_KEY'
  | 'CHAIN_LEAF_NOT_SELF_SIGNED'
  | 'CHAIN_LENGTH'
  | 'CHAIN_LINK_BROKEN'
  | 'CHAIN_LOOP'
  | 'CHAIN_MISSING'
  | 'CHAIN_ROOT_NOT_SELF_SIGNED'
  | 'CHAIN_SUBORDINATE_SELF_SIGNED'
  | 'CHAIN_WRONG_SUBJECT'
  | 'CLAIM_NOT_ALLOWED_HERE'
  | 'CONSTRAINTS_INVALID'
  | 'CONSTRAINTS_MISSING'
  | 'CONSTRAINT_PATH_LENGTH'
  | 'CRIT_UNSUPPORTED'
  | 'FEDERATION_ENTITY_MISSING'
  | 'JWKS_BY_REFERENCE'
  | 'JWKS_DUPLICATE_KID'
  | 'JWKS_INVALID'
  | 'JWKS_KID_MISSING'
  | 'JWKS_TOO_MANY_KEYS'
  | 'KEY_ALG_NOT_ALLOWED'
  | 'KEY_INVALID'
  | 'KEY_NOT_FOR_SIGNATURES'
  | 'KEY_OPS_WITHOUT_VERIFY'
  | 'KEY_PRIVATE'
  | 'KEY_TYPE_NOT_ALLOWED'
  | 'KIND_ORDER'
  | 'KIND_UNDER_ITS_LIKE'
  | 'KIND_UNKNOWN'
  | 'METADATA_INVALID'
  | 'METADATA_POLICY_UNSUPPORTED'
  | 'NOT_A_BADGE_ISSUER'
  | 'ORGANIZATION_MISSING'
  | 'STATEMENT_EXPIRED'
  | 'STATEMENT_EXP_INVALID'
  | 'STATEMENT_IAT_INVALID'
  | 'STATEMENT_KEY_UNKNOWN'
  | 'STATEMENT_LIFE_INVALID'
  | 'STATEMENT_NOT_YET_VALID'
  | 'STATION_INVALID'
  | 'TRUST_ANCHOR_UNKNOWN'
  | 'VCT_LIST_INVALID'
  | 'VCT_NOT_PERMITTED'

type StatusReason =
  | 'BADGE_NOT_IN_EFFECT'
  | 'STATUS_BITS_UNSUPPORTED'
  | 'STATUS_EXPIRED'
  | 'STATUS_EXP_INVALID'
  | 'STATUS_IAT_INVALID'
  | 'STATUS_INDEX_OUT_OF_RANGE'
  | 'STATUS_ISSUER_MISMATCH'
  | 'STATUS_KEY_UNKNOWN'
  | 'STATUS_LIFE_INVALID'
  | 'STATUS_LIST_COMPRESSION'
  | 'STATUS_LIST_INVALID'
  | 'STATUS_LIST_TOO_LARGE'
  | 'STATUS_LIST_TOO_SMALL'
  | 'STATUS_LIST_TRAILING_BYTES'
  | 'STATUS_MISSING'
  | 'STATUS_NOT_YET_VALID'
  | 'STATUS_SUBJECT_MISMATCH'
  | 'STATUS_TOO_LARGE'
  | 'STATUS_TTL_INVALID'

type PageReason =
  | 'LISTING_MISMATCH'
  | 'LISTING_NOT_CLAIMED'
  | 'PAGE_MISSING'
  | 'PAGE_NOT_HTTPS'
  | 'PAGE_URL_AMBIGUOUS'
  | 'PAGE_URL_INVALID'
  | 'SHOP_MISMATCH'
  | 'SHOP_PATH_MISMATCH'
  | 'SHOP_URLS_NOT_CLAIMED'

/**
 * Why a badge is not verified: one stable code per fault. `BUILT_INS_CHANGED` means that the page changed what the language
 * brings, so that the judge cannot read even what is right; `UNEXPECTED` that the engine itself failed.
 */
export type Reason =
  | TokenReason
  | TextReason
  | BundleReason
  | BadgeReason
  | ChainReason
  | StatusReason
  | PageReason
  | 'BUILT_INS_CHANGED'
  | 'UNEXPECTED'

/** Reasons whose state differs from that of their step (PROFILE 7, table of states). */
const STATES: { readonly [reason in Reason]?: RefusedState } & { __proto__: null } = {
  __proto__: null,
  CHAIN_MISSING: 'unknownIssuer',
  TRUST_ANCHOR_UNKNOWN: 'unknownIssuer',
  BADGE_NOT_YET_VALID: 'notYetValid',
  BADGE_EXPIRED: 'expired',
  BADGE_NOT_IN_EFFECT: 'inactive',
  STATEMENT_EXPIRED: 'unavailable',
  STATEMENT_NOT_YET_VALID: 'unavailable',
  STATEMENT_KEY_UNKNOWN: 'unavailable',
  BADGE_KEY_UNKNOWN: 'unavailable',
  BUILT_INS_CHANGED: 'unavailable',
  UNEXPECTED: 'unavailable',
}

/** The state that follows from a fault and the step that met it. */
export function stateOf(step: Step, reason: Reason): RefusedState {
  return STATES[reason] ?? (step === 'status' ? 'unavailable' : step === 'page' ? 'wrongSite' : 'invalid')
}
