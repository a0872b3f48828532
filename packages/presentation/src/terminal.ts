import { inEachLanguage, type Words } from './refusals/entry.ts'

/** What commands ask and say beside results and refusals. */
export const terminalWords = /* @__PURE__ */ (() =>
  ({
    passphrase: { 'zh-Hans': '口令：', 'zh-Hant': '通行密語：', en: 'Passphrase:' },
    passphraseAgain: { 'zh-Hans': '再输入一次：', 'zh-Hant': '再輸入一次：', en: 'Once more:' },
    shopName: {
      'zh-Hans': '结束后资料删除，不能恢复。写出店铺名称，确认结束：',
      'zh-Hant': '結束後資料刪除，無法恢復。寫出店鋪名稱，確認結束：',
      en: "The data is deleted, which cannot be undone. Type the shop's name to confirm:",
    },
    nothingToDo: {
      'zh-Hans': '都检查过了，没有要处理的事。',
      'zh-Hant': '都檢查過了，沒有要處理的事。',
      en: 'Everything was looked at; there is nothing to do.',
    },
  }) satisfies Readonly<Record<string, Words>>)()

/** Asks for the beginning of a thumbprint, in characters. */
export const thumbprintQuestion = (characters: number): Words => ({
  'zh-Hans': `办公室的联盟公钥指纹，按办公室那边显示的，输入前 ${characters} 个字符：`,
  'zh-Hant': `辦公室的聯盟公鑰指紋，按辦公室那邊顯示的，輸入前 ${characters} 個字元：`,
  en: `The first ${characters} characters of the office's federation key, as it printed them:`,
})

/** What to do after a backup: its master key and the copy of its journal, which it needs and does not hold. */
export const keepApartWords = (masterKey: string, journal: string): Words => ({
  'zh-Hans': `备份里没有主密钥，也没有之后的停用记录：请另存一份 ${masterKey} 和日志的副本 ${journal}，三者都不要放在一起`,
  'zh-Hant': `備份裡沒有主密鑰，也沒有之後的停用紀錄：請另存一份 ${masterKey} 和日誌的副本 ${journal}，三者都不要放在一起`,
  en: `keep a copy of ${masterKey} and of the journal, ${journal}, elsewhere and apart: the backup has neither the key nor what is ended later`,
})

/** What the backup of a station lacks. */
export const keepKeyApartWords = (masterKey: string): Words => ({
  'zh-Hans': `备份里没有主密钥：请另存一份 ${masterKey}，两者不要放在一起；备份最多留 35 天`,
  'zh-Hant': `備份裡沒有主密鑰：請另存一份 ${masterKey}，兩者不要放在一起；備份最多留 35 天`,
  en: `keep a copy of ${masterKey} elsewhere, apart from the backup, which does not have it; keep a backup for 35 days at most`,
})

/** A name that was mistyped, with what may have been meant. */
export const suggestedWords = (typed: string, similar: readonly string[]): Words =>
  inEachLanguage((language) => {
    if (similar.length === 0) return typed
    return {
      'zh-Hans': `${typed}（是不是 ${similar.join('、')}？）`,
      'zh-Hant': `${typed}（是不是 ${similar.join('、')}？）`,
      en: `${typed} (did you mean ${similar.join(', ')}?)`,
    }[language]
  })

/** An option with the value that it does not take, and those that it does. */
export const allowedWords = (option: string, typed: string, allowed: string): Words => ({
  'zh-Hans': `${option}：写的是 ${typed}，可用的是 ${allowed}`,
  'zh-Hant': `${option}：寫的是 ${typed}，可用的是 ${allowed}`,
  en: `${option}: it was ${typed}, and may be ${allowed}`,
})
