import { explanationTable } from './entry.ts'
import { steps } from './steps.ts'

/** Faults of what was read: the bundle, its tokens, and the badge itself. */
export const evidenceExplanations = explanationTable([
  {
    reasons: ['BADGE_NOT_TEXT', 'BUNDLE_MALFORMED', 'CHAIN_NOT_LIST', 'STATEMENT_NOT_TEXT', 'STATUS_NOT_TEXT'],
    meaning: {
      'zh-Hans': '读到的内容不是标识及其证据的格式',
      'zh-Hant': '讀到的內容不是標識及其證據的格式',
      en: 'Not the form of a badge with its evidence',
    },
    next: steps.evidenceAgain,
  },
  {
    reasons: ['BUNDLE_VERSION'],
    meaning: {
      'zh-Hans': '此版本不认识这种格式的标识',
      'zh-Hant': '此版本不認識這種格式的標識',
      en: 'A form of badge that this version does not know',
    },
    next: {
      'zh-Hans': '请更新标识代码或软件包。',
      'zh-Hant': '請更新標識代碼或套件。',
      en: "Update the badge's code or the package.",
    },
  },
  {
    reasons: ['BADGE_TOO_LARGE', 'BUNDLE_TOO_LARGE', 'STATEMENT_TOO_LARGE'],
    meaning: {
      'zh-Hans': '标识或其证据超过允许的大小',
      'zh-Hant': '標識或其證據超過允許的大小',
      en: 'Larger than a badge or its evidence may be',
    },
    next: steps.evidenceAgain,
  },
  {
    reasons: [
      'ALG_NOT_ALLOWED',
      'BASE64_INVALID',
      'BASE64_NONCANONICAL',
      'HEADER_FORBIDDEN',
      'HEADER_NOT_OBJECT',
      'JSON_FORBIDDEN_KEY',
      'JSON_INVALID',
      'JSON_LONE_SURROGATE',
      'JSON_NOT_CANONICAL',
      'KID_INVALID',
      'KID_NOT_THUMBPRINT',
      'PAYLOAD_NOT_OBJECT',
      'SIGNATURE_LENGTH',
      'SIGNATURE_MISSING',
      'TOKEN_MALFORMED',
      'TYP_MISMATCH',
      'UTF8_INVALID',
    ],
    meaning: {
      'zh-Hans': '标识或其证据中有格式错误的令牌',
      'zh-Hant': '標識或其證據中有格式錯誤的權杖',
      en: 'A token of the badge or of its evidence is malformed',
    },
    next: steps.evidenceAgain,
  },
  {
    reasons: ['SIGNATURE_INVALID'],
    meaning: {
      'zh-Hans': '签名不符：标识或其证据被改动过，或者是伪造的',
      'zh-Hant': '簽名不符：標識或其證據被改動過，或者是偽造的',
      en: 'A signature is wrong: the badge or its evidence was altered or forged',
    },
    next: steps.evidenceAgain,
  },
  {
    reasons: [
      'TEXT_BLANK',
      'TEXT_EMPTY',
      'TEXT_FORBIDDEN_CHARACTER',
      'TEXT_NOT_NFC',
      'TEXT_NOT_STRING',
      'TEXT_TOO_LONG',
    ],
    meaning: {
      'zh-Hans': '文字中有不允许的字符，或者为空、过长',
      'zh-Hant': '文字中有不允許的字元，或者為空、過長',
      en: 'A text has characters that are not allowed, or is too long or empty',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: [
      'BADGE_EXP_INVALID',
      'BADGE_IAT_INVALID',
      'BADGE_NBF_INVALID',
      'BADGE_NO_CHECK',
      'BADGE_NO_INVALID',
      'CNF_NOT_ALLOWED',
      'DISCLOSURE_NOT_ALLOWED',
      'FACTS_INVALID',
      'LISTING_ID_INVALID',
      'LISTING_INVALID',
      'MEMBERSHIP_UNKNOWN',
      'NOT_AN_SD_JWT',
      'SD_NOT_ALLOWED',
      'SHOP_INVALID',
      'SHOP_URLS_COUNT',
      'SHOP_URLS_INVALID',
      'SHOP_URL_INVALID',
      'SHOP_WITHOUT_ADDRESS',
      'STATUS_INDEX_INVALID',
      'STATUS_REFERENCE_INVALID',
      'STATUS_REFERENCE_MISSING',
      'STATUS_URI_NOT_ALLOWED',
    ],
    meaning: {
      'zh-Hans': '标识关于店铺或自身的内容格式错误',
      'zh-Hant': '標識關於店鋪或自身的內容格式錯誤',
      en: 'What the badge says of its shop or itself is malformed',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: ['ENTITY_ID_INVALID'],
    meaning: {
      'zh-Hans': '签发方的名称格式错误，或者在本机上',
      'zh-Hant': '簽發方的名稱格式錯誤，或者在本機上',
      en: 'The name of an issuer is malformed, or on localhost',
    },
    next: {
      'zh-Hans': '本机上的测试标识只能在本机使用；否则请告诉签发组织。',
      'zh-Hant': '本機上的測試標識只能在本機使用；否則請告訴簽發組織。',
      en: 'Test badges of localhost work on localhost alone; otherwise tell the issuing organisation.',
    },
  },
  {
    reasons: ['VCT_UNKNOWN'],
    meaning: {
      'zh-Hans': '这是另一种凭证，不是标识',
      'zh-Hant': '這是另一種憑證，不是標識',
      en: 'A credential of another kind, not a badge',
    },
    next: steps.evidenceAgain,
  },
  {
    reasons: ['BADGE_LIFE_INVALID'],
    meaning: {
      'zh-Hans': '标识签发的期限超过允许的长度',
      'zh-Hant': '標識簽發的期限超過允許的長度',
      en: 'Issued for longer than a badge may be',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: ['BADGE_EXPIRED'],
    meaning: {
      'zh-Hans': '标识已过期',
      'zh-Hant': '標識已過期',
      en: 'Expired',
    },
    next: {
      'zh-Hans': '请向签发组织续签，或者删去代码；有效期未到时，请检查本机时间。',
      'zh-Hant': '請向簽發組織續簽，或者刪去代碼；有效期未到時，請檢查本機時間。',
      en: 'Renew it with the issuing organisation or remove the code; if its last day is still ahead, check the clock of this device.',
    },
  },
  {
    reasons: ['BADGE_NOT_YET_VALID'],
    meaning: {
      'zh-Hans': '标识尚未生效',
      'zh-Hant': '標識尚未生效',
      en: 'Not yet valid',
    },
    next: {
      'zh-Hans': '请等到生效之日；日子已到时，请检查本机时间。',
      'zh-Hant': '請等到生效之日；日子已到時，請檢查本機時間。',
      en: 'Wait for its first day; if that has come, check the clock of this device.',
    },
  },
  {
    reasons: ['BADGE_KEY_UNKNOWN'],
    meaning: {
      'zh-Hans': '签发方已更换密钥，没有取到更新的证据',
      'zh-Hant': '簽發方已更換金鑰，沒有取到更新的證據',
      en: 'Its issuer has another key by now, and no newer evidence could be had',
    },
    next: steps.tryLater,
  },
])
