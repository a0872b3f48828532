import type { ReopenedWords } from '../zh-Hans/reopened.ts'

export const reopened: ReopenedWords = {
  title: '你的標識',
  showing: (date) => `展示中，有效期至${date}`,
  paused: (moment) => `已暫停，${moment} 起`,
  agreedAt: (moment) => `${moment} 同意亮明`,
  place: '放到店鋪頁面',
  lastStep: (n) => `上次看到第 ${n} 步`,
  until: (moment) => `此邀請連結到${moment} 為止。此後暫停和撤回用停用連結，查看、更正和續簽用「我的資料」。`,
  myData: '我的資料',
  ended: {
    title: '邀請連結',
    state: '此邀請連結已失效',
    life: '邀請連結七天內有效，續簽的連結到標識到期為止。',
    ifAgreed: '已經同意過',
    ifAgreedWays: '暫停和撤回，用你保存的停用連結。其餘在「我的資料」裡，用通行密鑰開啟，或向所在支部要一次性連結。',
    ifNot: '還沒有同意',
    ifNotWays: '是否再申請，由你決定。',
  },
  renewal: {
    reminder: (date) => `你的標識將於${date}到期。繼續亮明請重新確認；不操作即自動停用。`,
    duration: (date) => `全程約三分鐘。此連結到${date}為止，只能同意一次，期間可再次開啟。`,
    confirmAgain: '重新確認',
  },
  confirmed: {
    title: '續簽',
    state: '已重新確認',
    why: '所在支部證明、另一人審核以後續簽；編號、連結和已列印的圖片不變。在此之前，現在的標識照常展示到它的到期日。',
  },
  refusal: {
    title: '重新開啟',
    state: '以前選過「暫不亮明」',
    why: '重新開啟後，可以再次提出申請，也可以再收到邀請。不會公開任何內容。',
    takeBack: '重新開啟',
    taken: '已重新開啟',
    takenWhy: '沒有公開任何內容。是否再申請，由你決定。',
  },
  declined: {
    state: '已記下，不會再問你',
    nothingPublic: '沒有公開任何內容。',
    codeNote: '為了不再問，只保存由你和這家店鋪算出的一個編碼，看不出你是誰，五年後刪除。',
    changeYourMind: '以後改變主意',
    reopenLink: '只有你自己能重新打開，用這個連結：',
    copyLink: '複製連結',
    change: '已記下，這次沒有同意',
    changeWhy: '沒有公開新的內容。標識保持目前的狀態，最遲到期日停用。',
  },
}
