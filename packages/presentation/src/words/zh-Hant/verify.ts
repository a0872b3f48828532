import type { VerifyWords } from '../zh-Hans/verify.ts'

export const verify: VerifyWords = {
  subject: '標識核驗',
  belongsTo: '此標識只屬於',
  question: '是你剛才看的店鋪嗎？',
  same: '一致',
  cameFrom: '你來自',
  originUnknown: '瀏覽器沒有告知你來自哪裡。',
  hostOnly: '瀏覽器只告知網域，不告知路徑。',
  compare: '請對照剛才的網址列，與上面的網址逐字一致，才是這家店鋪。',
  findListing: (host, id) => `請在 ${host} 的店鋪首頁\u200b查看店鋪編號，是 ${id} 才是這家店鋪。`,
  copyShopId: (id) => `複製店鋪編號 ${id}`,
  otherAddresses: '其他登記網址',
  differs: '標識登記的網址與你來自的網址不一致',
  alsoFromTests: '從測試網頁、郵件或聊天中開啟此頁，也會出現這個提示。要購買商品，請前往登記網址。',
  reportAddress: '反映這個網址',
  nothingInEffect:
    '目前沒有店鋪可以憑此編號展示標識。已停用的編號和不存在的編號，答覆相同。如果編號是手動輸入的，請對照店鋪中的編號再試一次。',
  environment: '因網路或環境原因',
  anotherNumber: '核驗另一個標識編號',
  unreadable: '編號有誤，請核對',
  doubts: {
    BADGE_NO_LENGTH: '長度不對：編號有12個字元，不算連字號。',
    BADGE_NO_CHARACTERS: '字元不對：編號只有數字和英文字母，沒有字母 U。',
    BADGE_NO_CHECK: '校驗不通過：有字元寫錯或前後顛倒，請逐個對照。',
  },
  whereNumberStands: '編號在店鋪的標識圖片上，或點開標識查看。',
  check: '核驗',
  nameNotShown: '選擇不公開姓名',
  printed: '列印本',
  printedNote: '列印後狀態可能改變，以掃碼結果為準。',
  scan: (domain) => `掃碼到 ${domain} 核驗目前狀態`,
}
