/** What an answered or ended offer shows (PAGES 2 and 4, LOOK 15). The source of the other two languages. */
export const reopened = {
  title: '你的标识',
  showing: (date: string) => `展示中，有效期至${date}`,
  paused: (moment: string) => `已暂停，${moment} 起`,
  agreedAt: (moment: string) => `${moment} 同意亮明`,
  place: '放到店铺页面',
  lastStep: (n: string) => `上次看到第 ${n} 步`,
  until: (moment: string) => `此邀请链接到${moment} 为止。此后暂停和撤回用停用链接，查看、更正和续签用“我的资料”。`,
  myData: '我的资料',
  ended: {
    title: '邀请链接',
    state: '此邀请链接已失效',
    life: '邀请链接七天内有效，续签的链接到标识到期为止。',
    ifAgreed: '已经同意过',
    ifAgreedWays: '暂停和撤回，用你保存的停用链接。其余在“我的资料”里，用通行密钥打开，或向所在支部要一次性链接。',
    ifNot: '还没有同意',
    ifNotWays: '是否再申请，由你决定。',
  },
  renewal: {
    reminder: (date: string) => `你的标识将于${date}到期。继续亮明请重新确认；不操作即自动停用。`,
    duration: (date: string) => `全程约三分钟。此链接到${date}为止，只能同意一次，期间可再次打开。`,
    confirmAgain: '重新确认',
  },
  confirmed: {
    title: '续签',
    state: '已重新确认',
    why: '所在支部证明、另一人审核以后续签；编号、链接和已打印的图片不变。在此之前，现在的标识照常展示到它的到期日。',
  },
  refusal: {
    title: '重新打开',
    state: '以前选过“暂不亮明”',
    why: '重新打开后，可以再次提出申请，也可以再收到邀请。不会公开任何内容。',
    takeBack: '重新打开',
    taken: '已重新打开',
    takenWhy: '没有公开任何内容。是否再申请，由你决定。',
  },
  declined: {
    state: '已记下，不会再问你',
    nothingPublic: '没有公开任何内容。',
    codeNote: '为了不再问，只保存由你和这家店铺算出的一个编码，看不出你是谁，五年后删除。',
    changeYourMind: '以后改变主意',
    reopenLink: '只有你自己能重新打开，用这个链接：',
    copyLink: '复制链接',
    /** Of a change or a renewal: that is no refusal, and the badge goes on as it is. */
    change: '已记下，这次没有同意',
    changeWhy: '没有公开新的内容。标识保持现在的状态，最迟到期日停用。',
  },
}

export type ReopenedWords = typeof reopened
