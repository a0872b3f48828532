import { explanationTable } from './entry.ts'
import { steps } from './steps.ts'

/** Faults of the status list, and what it says. */
export const statusExplanations = explanationTable([
  {
    reasons: ['BADGE_NOT_IN_EFFECT'],
    meaning: {
      'zh-Hans': '标识当前不生效：已暂停、撤回或停用',
      'zh-Hant': '標識目前不生效：已暫停、撤回或停用',
      en: 'Not in effect: paused, withdrawn or ended',
    },
    next: {
      'zh-Hans': '不再展示时，请删去代码；否则请询问签发组织。',
      'zh-Hant': '不再展示時，請刪去代碼；否則請詢問簽發組織。',
      en: 'Remove the code if the badge is no longer shown; otherwise ask the issuing organisation.',
    },
  },
  {
    reasons: [
      'STATUS_BITS_UNSUPPORTED',
      'STATUS_EXP_INVALID',
      'STATUS_IAT_INVALID',
      'STATUS_INDEX_OUT_OF_RANGE',
      'STATUS_ISSUER_MISMATCH',
      'STATUS_LIFE_INVALID',
      'STATUS_LIST_COMPRESSION',
      'STATUS_LIST_INVALID',
      'STATUS_LIST_TOO_LARGE',
      'STATUS_LIST_TOO_SMALL',
      'STATUS_LIST_TRAILING_BYTES',
      'STATUS_SUBJECT_MISMATCH',
      'STATUS_TOO_LARGE',
      'STATUS_TTL_INVALID',
    ],
    meaning: {
      'zh-Hans': '状态列表格式错误，或者不是此标识的',
      'zh-Hant': '狀態列表格式錯誤，或者不是此標識的',
      en: 'Its status list is malformed or not its own',
    },
    next: steps.tellIssuer,
  },
  {
    reasons: ['STATUS_EXPIRED'],
    meaning: {
      'zh-Hans': '状态列表已过期，没有取到更新的',
      'zh-Hant': '狀態列表已過期，沒有取到更新的',
      en: 'Its status list has expired, and no newer one could be had',
    },
    next: steps.tryLater,
  },
  {
    reasons: ['STATUS_KEY_UNKNOWN'],
    meaning: {
      'zh-Hans': '签署状态列表的密钥，证据链中还没有',
      'zh-Hant': '簽署狀態列表的金鑰，證據鏈中還沒有',
      en: 'Its status list is signed with a key that its chain does not have yet',
    },
    next: steps.tryLater,
  },
  {
    reasons: ['STATUS_MISSING'],
    meaning: {
      'zh-Hans': '没有状态列表，也没有取到',
      'zh-Hant': '沒有狀態列表，也沒有取到',
      en: 'It comes without a status list, and none could be had',
    },
    next: steps.tryLater,
  },
  {
    reasons: ['STATUS_NOT_YET_VALID'],
    meaning: {
      'zh-Hans': '状态列表的日期在将来',
      'zh-Hant': '狀態列表的日期在將來',
      en: 'Its status list is dated in the future',
    },
    next: steps.checkClock,
  },
])
