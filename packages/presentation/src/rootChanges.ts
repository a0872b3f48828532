import type { Words } from './refusals/entry.ts'

/** What may differ from what the root signed last, in words for whoever confirms a signature. */
export const rootChanges = /* @__PURE__ */ (() =>
  ({
    firstTime: {
      'zh-Hans': '这个根第一次签字：以后只为这个登记处签。',
      'zh-Hant': '這個根第一次簽字：以後只為這個登記處簽。',
      en: 'The root signs for the first time, and from now on for this registry alone.',
    },
    office: {
      'zh-Hans': '登记处与上次不同。',
      'zh-Hant': '登記處與上次不同。',
      en: 'It is another registry than last time.',
    },
    name: {
      'zh-Hans': '名称与上次不同。',
      'zh-Hant': '名稱與上次不同。',
      en: 'The name is another one than last time.',
    },
    kind: {
      'zh-Hans': '种类与上次不同。',
      'zh-Hant': '種類與上次不同。',
      en: 'The kind is another one than last time.',
    },
    details: {
      'zh-Hans': '译名、所在地、链中名称或服务站与上次不同。',
      'zh-Hant': '譯名、所在地、鏈中名稱或服務站與上次不同。',
      en: 'Names in other languages, place, name in the chain or service station are others than last time.',
    },
    federationKeys: {
      'zh-Hans': '组织密钥与上次不同。',
      'zh-Hant': '組織密鑰與上次不同。',
      en: 'The federation key is another one than last time.',
    },
    badgeKeys: {
      'zh-Hans': '标识密钥与上次不同。',
      'zh-Hant': '標識密鑰與上次不同。',
      en: 'The badge key is another one than last time.',
    },
  }) satisfies Record<string, Words>)()
