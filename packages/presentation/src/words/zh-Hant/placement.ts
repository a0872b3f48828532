import type { PlacementWords } from '../zh-Hans/placement.ts'

export const placement: PlacementWords = {
  link: '身份核驗',
  where: '放到哪裡',
  hosts: {
    script: { name: '自建網站、H5 店鋪', offers: '一段代碼，狀態自動更新' },
    marketplace: { name: '平台店鋪', offers: '一張圖片和標識編號' },
    miniProgram: { name: '小程式', offers: '一張圖片和標識編號' },
    forbidden: { name: 'B2B 資訊網站', offers: '不提供' },
  },
  noCodeHere: '這裡不提供代碼',
  noCode: {
    hostRunsNoScript: '平台店鋪的頁面不執行店鋪自己的代碼，也常會移除外部連結，所以提供圖片和標識編號。',
    hostHasNoPages: '小程式不是網頁，放不了這段代碼，所以提供圖片和標識編號。',
    hostForbidden: '這類網站的規則不允許在商品資訊中出現黨的內容，所以不產生代碼或圖片。',
  },
  othersUnaffected: '你的標識在其他店鋪照常生效。',
  chip: '小標',
  card: '卡片',
  pasteCode: '貼上代碼',
  pasteInto: '貼到店鋪頁面',
  copyCode: '複製代碼',
  shortened: '這裡省略了一處（…），複製的是完整代碼。',
  pinned: (version) => `代碼固定在 ${version} 版，內容不會自行改變。`,
  selfUpdating: '改用自動更新的代碼',
  selfUpdatingPrice: '較短，隨簽發方更新；但簽發方的伺服器一旦被他人控制，你的頁面也會受影響。',
  downloadPicture: '下載圖片',
  pictureNote: '圖片不寫「已核驗」，因為圖片無法撤回。請勿放入商品圖。',
  checkTitle: '看看放好了沒有',
  open: (host) => `開啟 ${host}`,
  lookAtPicture: (place) =>
    `圖片放好以後，開啟店鋪（${place}）看一看：圖片在店鋪頁面裡，標識編號看得清，沒有放進商品圖。`,
  oneOfThese: '你會看到其中一種',
  outcomes: {
    verified: { title: '放好了。', advice: '按一下，可以看到顧客看到的內容。' },
    wrongSite: { title: '這裡不是登記的網址。', advice: '預覽和測試網頁也會這樣，請到正式網頁再看一次。' },
    nothing: { label: '沒有標識', title: '代碼沒有進入頁面。', advice: '請檢查平台是否移除了代碼，或改用圖片。' },
  },
  inPlace: '已放好',
}
