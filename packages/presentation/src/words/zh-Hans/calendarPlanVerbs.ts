/** What the verbs of plans, sessions and sign-ups are called where the trail is read. */
export const calendarPlanVerbs = {
  'make-plan': '新建年度计划',
  'add-session': '加一场',
  'add-series': '排一个系列',
  'publish-plan': '发布计划',
  'open-session': '开放报名',
  'change-session': '更改一场',
  'cancel-session': '取消一场',
  invite: '生成邀请链接',
  mark: '点名',
  'add-walk-in': '加一位现场来的',
  'hold-session': '点名结束',
  'sign-up-link': '补发报名链接',
  'sign-up-contact': '查看报名人的联系方式',
  'sign-up': '报名',
  'cancel-sign-up': '取消报名',
  'take-offer': '答复候补名额',
  'correct-sign-up': '更正报名',
  'delete-sign-up': '删除报名',
}

export type CalendarPlanVerbWords = typeof calendarPlanVerbs
