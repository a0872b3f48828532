import { explanationTable } from './entry.ts'
import { steps } from './steps.ts'

/** Faults of the chain of organisations from the issuer to a root. */
export const chainExplanations = explanationTable([
  {
    reasons: ['CHAIN_MISSING'],
    meaning: {
      'zh-Hans': '标识没有通向任何根密钥的证据链',
      'zh-Hant': '標識沒有通向任何根金鑰的證據鏈',
      en: 'It comes without a chain to any root',
    },
    next: steps.evidenceAgain,
  },
  {
    reasons: ['CHAIN_LENGTH'],
    meaning: {
      'zh-Hans': '证据链过长或过短',
      'zh-Hant': '證據鏈過長或過短',
      en: 'Its chain is longer or shorter than one may be',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: [
      'AUTHORITY_HINT_MISSING',
      'CHAIN_LEAF_NOT_SELF_SIGNED',
      'CHAIN_LINK_BROKEN',
      'CHAIN_LOOP',
      'CHAIN_ROOT_NOT_SELF_SIGNED',
      'CHAIN_SUBORDINATE_SELF_SIGNED',
      'CHAIN_WRONG_SUBJECT',
    ],
    meaning: {
      'zh-Hans': '证据链中的声明彼此不相连',
      'zh-Hant': '證據鏈中的聲明彼此不相連',
      en: 'The statements of its chain do not belong together',
    },
    next: steps.evidenceAgain,
  },
  {
    reasons: [
      'AUTHORITY_HINTS_INVALID',
      'CLAIM_NOT_ALLOWED_HERE',
      'CONSTRAINTS_INVALID',
      'CRIT_UNSUPPORTED',
      'FEDERATION_ENTITY_MISSING',
      'KIND_UNKNOWN',
      'METADATA_INVALID',
      'METADATA_POLICY_UNSUPPORTED',
      'ORGANIZATION_MISSING',
      'STATEMENT_EXP_INVALID',
      'STATEMENT_IAT_INVALID',
      'STATION_INVALID',
      'VCT_LIST_INVALID',
    ],
    meaning: {
      'zh-Hans': '证据链中有一份声明格式错误',
      'zh-Hant': '證據鏈中有一份聲明格式錯誤',
      en: 'A statement of its chain is malformed',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: [
      'JWKS_BY_REFERENCE',
      'JWKS_DUPLICATE_KID',
      'JWKS_INVALID',
      'JWKS_KID_MISSING',
      'JWKS_TOO_MANY_KEYS',
      'KEY_ALG_NOT_ALLOWED',
      'KEY_INVALID',
      'KEY_NOT_FOR_SIGNATURES',
      'KEY_OPS_WITHOUT_VERIFY',
      'KEY_PRIVATE',
      'KEY_TYPE_NOT_ALLOWED',
    ],
    meaning: {
      'zh-Hans': '证据链中有一组密钥格式错误',
      'zh-Hant': '證據鏈中有一組金鑰格式錯誤',
      en: 'A set of keys in its chain is malformed',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: [
      'CONSTRAINTS_MISSING',
      'CONSTRAINT_PATH_LENGTH',
      'KIND_ORDER',
      'KIND_UNDER_ITS_LIKE',
      'NOT_A_BADGE_ISSUER',
      'VCT_NOT_PERMITTED',
    ],
    meaning: {
      'zh-Hans': '证据链没有授权签发方签发此标识',
      'zh-Hant': '證據鏈沒有授權簽發方簽發此標識',
      en: 'Its chain does not give its issuer the right to issue it',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: ['BADGE_KEY_IS_FEDERATION_KEY'],
    meaning: {
      'zh-Hans': '签发方用了不能用于签发标识的密钥',
      'zh-Hant': '簽發方用了不能用於簽發標識的金鑰',
      en: 'Its issuer signs badges with a key that is not for badges',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: ['TRUST_ANCHOR_UNKNOWN'],
    meaning: {
      'zh-Hans': '这里没有信任此标识所依据的根密钥',
      'zh-Hant': '這裡沒有信任此標識所依據的根金鑰',
      en: 'Issued under a root that is not pinned here',
    },
    next: {
      'zh-Hans': '请把这里设置的根密钥指纹与签发组织给出的逐字核对。',
      'zh-Hant': '請把這裡設定的根金鑰指紋與簽發組織給出的逐字核對。',
      en: 'Compare the thumbprints that are set up here with those that the issuing organisation gives, letter for letter.',
    },
  },
  {
    reasons: ['STATEMENT_EXPIRED'],
    meaning: {
      'zh-Hans': '证据链中有一份声明已过期，没有取到更新的',
      'zh-Hant': '證據鏈中有一份聲明已過期，沒有取到更新的',
      en: 'A statement of its chain has expired, and no newer one could be had',
    },
    next: steps.tryLater,
  },
  {
    reasons: ['STATEMENT_KEY_UNKNOWN'],
    meaning: {
      'zh-Hans': '证据链中有一把密钥已更换，没有取到更新的证据',
      'zh-Hant': '證據鏈中有一把金鑰已更換，沒有取到更新的證據',
      en: 'A key of its chain has been replaced, and no newer evidence could be had',
    },
    next: steps.tryLater,
  },
  {
    reasons: ['STATEMENT_LIFE_INVALID'],
    meaning: {
      'zh-Hans': '证据链中有一份声明的期限超过允许的长度',
      'zh-Hant': '證據鏈中有一份聲明的期限超過允許的長度',
      en: 'A statement of its chain was made for longer than one may be',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: ['STATEMENT_NOT_YET_VALID'],
    meaning: {
      'zh-Hans': '证据链中有一份声明的日期在将来',
      'zh-Hant': '證據鏈中有一份聲明的日期在將來',
      en: 'A statement of its chain is dated in the future',
    },
    next: steps.checkClock,
  },
])
