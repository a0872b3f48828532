import type { WorkWords } from '../zh-Hans/work.ts'

export const work: WorkWords = {
  office: '辦公室',
  branch: '黨員身份證明',
  menu: '目錄',
  skip: '跳到正文',
  ownSignIn: '我的登入',
  waiting: (count) => `${count}件等你處理`,
  areas: {
    inbox: '待辦',
    lookUp: '查閱',
    organizations: '組織',
    figures: '數字',
    people: '人員',
    trail: '記錄',
  },
}
