import { refusalTable } from './entry.ts'

/** One-time links and the sessions that they open. */
export const privateLinkRefusals = /* @__PURE__ */ refusalTable({
  privateLinkUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '这个链接打不开：已经用过、已经过期，或者不对。',
      'zh-Hant': '這個連結打不開：已經用過、已經過期，或者不對。',
      en: 'This link does not open: it was used before, has expired, or is not right.',
    },
    next: {
      'zh-Hans': '请完整复制链接，或向所在支部再要一个，或用通行密钥打开。',
      'zh-Hant': '請完整複製連結，或向所在支部再要一個，或用通行密鑰開啟。',
      en: 'Copy the whole link, ask your branch for another, or open the page with a passkey.',
    },
  },
})
