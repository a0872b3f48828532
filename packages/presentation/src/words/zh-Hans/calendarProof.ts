/** A proof of hours: its own page, how it is checked, and how it is printed (PAGES-services 4 and 8; 民政部令67). */
export const calendarProof = {
  title: '志愿服务证明',
  number: (number: string) => `证明编号 ${number}`,
  sum: '合计',
  activities: '活动',
  hosts: '主办',
  confirmation: '确认',
  issued: '开具',
  hours: (n: string) => `${n} 小时`,
  activity: (title: string, hours: string) => `${title}，${hours}小时`,
  confirmedBy: (name: string, date: string) => `${name}，${date}`,
  compare: '请与纸上逐项核对，不一致的以本页为准。',
  unknown: '查不到这份证明',
  unknownWhy: '已由本人删除的和不存在的，答复相同。',
  check: '查验志愿服务证明',
  checkHow: '编号印在证明上，由数字和字母组成。',
  label: '证明编号',
  send: '查验',
  again: '查另一份',
  unreadable: '编号有误，请核对',
  print: '打印证明',
  sheet: {
    title: '志愿服务记录证明',
    ofYear: (year: string, hours: string) => `${year}年共参加志愿服务${hours}小时，已由主办方确认。`,
    ofYears: (from: string, to: string, hours: string) =>
      `${from}年至${to}年共参加志愿服务${hours}小时，已由主办方确认。`,
    date: '日期',
    activity: '活动',
    recorder: '记录人',
    confirmedBy: '确认人',
    hours: '小时',
    how: (address: string, number: string) => `到 ${address} 查验，证明编号 ${number}。以查验结果为准。`,
    seal: '主办方（盖章）',
  },
}

/** The words of one language. */
export type CalendarProofWords = typeof calendarProof
