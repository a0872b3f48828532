import type { CalendarPlanVerbWords } from '../zh-Hans/calendarPlanVerbs.ts'

export const calendarPlanVerbs: CalendarPlanVerbWords = {
  'make-plan': '新建年度計劃',
  'add-session': '加一場',
  'add-series': '排一個系列',
  'publish-plan': '發布計劃',
  'open-session': '開放報名',
  'change-session': '更改一場',
  'cancel-session': '取消一場',
  invite: '生成邀請連結',
  mark: '點名',
  'add-walk-in': '加一位現場來的',
  'hold-session': '點名結束',
  'sign-up-link': '補發報名連結',
  'sign-up-contact': '查看報名人的聯絡方式',
  'sign-up': '報名',
  'cancel-sign-up': '取消報名',
  'take-offer': '答覆候補名額',
  'correct-sign-up': '更正報名',
  'delete-sign-up': '刪除報名',
}
