/** The frame of signed-in pages (PAGES 1 and 4). The source of the other two languages. */
export const work = {
  office: '办公室',
  branch: '党员身份证明',
  menu: '目录',
  skip: '跳到正文',
  ownSignIn: '我的登录',
  waiting: (count: number) => `${count}件等你处理`,
  areas: {
    inbox: '待办',
    lookUp: '查阅',
    organizations: '组织',
    figures: '数字',
    people: '人员',
    trail: '记录',
  },
}

export type WorkWords = typeof work
