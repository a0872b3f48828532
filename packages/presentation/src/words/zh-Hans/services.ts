import { servicesOffice } from './servicesOffice.ts'

/** Where merchants start, and the frame of those who work for them (PAGES-services 6 and 8). The source of the other two languages. */
export const services = {
  start: {
    title: '需要什么',
    sub: '免费，谁都可以用，没有开店也可以。',
    doors: {
      help: '货源、页面设计、推销活动',
      calendar: '培训班、志愿服务，一次可以报几场',
      place: '借活动室，申请入驻孵化基地',
    },
    openYours: '提交过的，请打开你保存的链接。',
    lost: '链接丢了',
    lostHow: '请联系服务中心，由工作人员核对后发到你当时留的手机或邮箱。新链接一发出，旧链接随即失效。',
    noSearch: '为了你的安全，这里不能按姓名或手机号查找。',
    linkOver: '这个链接已失效',
    disputes: (station: string) => `买东西有纠纷，请找${station}`,
    comma: '，',
    contact: '电话',
    address: '地址',
    toStart: '回到首页',
  },
  office: servicesOffice,
  work: {
    subject: '工作页面',
    signIn: {
      subject: '工作页面',
      forWhom: '支部书记、副书记和场地运营方人员',
      countsAsOne: (names: string) =>
        `另一位负责人确认以前，你和${names}按一个人算：须由两人分别做的事，你们不能各做一半。`,
      waitsWith: (names: string) => `另一位负责人确认以前，和${names}按一个人算。`,
    },
    areas: {
      toDo: '待办',
      help: '帮带',
      calendar: '日程',
      place: '场地',
      figures: '统计',
      people: '人员',
      settings: '设置',
      trail: '操作记录',
    },
    toDo: '等你办的，按下一个日期排列',
    empty: '现在没有要办的',
    emptyWhy: '有人求助、报名候补、借场地或申请入驻，会按日期出现在这里。',
    open: '打开',
    comingUp: '接下来的活动',
    prints: '查看和打印',
    comma: '，',
    today: '今天',
    tomorrow: '明天',
    nearDay: (date: string, weekday: string) => `${date} ${weekday}`,
    provisionalDay: (date: string) => `暂定${date}`,
    pastDay: (date: string) => `已过${date}`,
    done: '已办',
    notYours: '没有查到，或不在你的范围内',
    notYoursWhy: '不能按姓名或手机号查找。请从列表打开，或核对网址。',
  },
}

/** The words of one language. */
export type ServicesWords = typeof services
