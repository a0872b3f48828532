import type { OfferWords } from '../zh-Hans/offer.ts'

export const offer: OfferWords = {
  invitation: '邀請',
  title: '這是什麼',
  invites: (organization) => `${organization}邀請你\u200b在店鋪頁面亮明黨員身份`,
  voluntary: { term: '自願', text: '由你決定，只對這一家店鋪有效。' },
  public: { term: '公開', text: '黨員身份和簽發組織。姓名、所在黨支部、公開承諾由你逐項選擇。' },
  stoppable: { term: '隨時可停', text: '一個連結，不用登入，點按兩次。' },
  ifNotShown: { term: '不展示', text: '不影響組織生活、培訓、入駐、幫扶和糾紛處理。' },
  duration: '全程約三分鐘。此邀請連結七天內有效，只能同意一次，期間可再次開啟。',
  customersSee: '顧客會看到',
  notNow: '暫不亮明',
  consentTitle: '亮明黨員身份（單獨同意）',
  consentItems: [
    { label: '處理者', text: '{issuer}，聯絡方式：{contact}；技術服務方：{host}（受託處理）。' },
    {
      label: '目的與必要性',
      text: '在你登記的店鋪頁面公開展示「黨員網商」標識，供顧客和平台核驗；不公開這項資訊便無法展示標識。',
    },
    { label: '公開的內容', text: '①黨員身份（正式／預備）；②簽發組織。以下預設不公開，請逐項選擇：{boxes}。' },
    {
      label: '可能的影響',
      text: '任何訪客都能看到，也可能被截圖、轉載；撤回後我們無法收回他人已保存的內容，已保存的標識仍可證明曾由簽發組織簽發。',
    },
    {
      label: '保存期限',
      text: '標識有效期內；撤回後即刪除，到期的在30天後刪除，備份中最遲再過{backupDays}刪除{keptByLaw}。',
    },
    {
      label: '你的權利',
      text: '隨時撤回：停用連結（同意後立即給你）；隨時查閱、複製、更正、刪除：{dataUrl}，以所在支部給你的一次性連結或你保存的通行密鑰開啟。',
    },
    { label: '', text: '不同意或撤回，不影響組織生活、培訓、入駐、幫扶和糾紛處理。' },
  ],
  colon: '：',
  keptByLaw: (period) => `；依法須留存者除外（${period}）`,
  days: (n) => `${n}天`,
  years: (n) => `${n}年`,
  box: (fact) => `□${fact}`,
  facts: { name: '姓名', branch: '所在黨支部', pledge: '公開承諾' },
  separateConsent: '我單獨同意公開以上勾選的資訊。',
  agreeFirst: '要同意，請先勾選這一項。',
  noticeChanged: '同意文本剛有改動，請再看一遍。勾選的內容還在。',
  agree: '同意並亮明',
}
