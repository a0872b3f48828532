/** The offer and its consent (RULES 8.3, LOOK 11 and 15). The source of the other two languages. */
export const offer = {
  invitation: '邀请',
  title: '这是什么',
  invites: (organization: string) => `${organization}邀请你\u200b在店铺页面亮明党员身份`,
  voluntary: { term: '自愿', text: '由你决定，只对这一家店铺有效。' },
  public: { term: '公开', text: '党员身份和签发组织。姓名、所在党支部、公开承诺由你逐项选择。' },
  stoppable: { term: '随时可停', text: '一个链接，不用登录，两次点按。' },
  ifNotShown: { term: '不展示', text: '不影响组织生活、培训、入驻、帮扶和纠纷处理。' },
  duration: '全程约三分钟。此邀请链接七天内有效，只能同意一次，期间可再次打开。',
  customersSee: '顾客会看到',
  notNow: '暂不亮明',
  consentTitle: '亮明党员身份（单独同意）',
  consentItems: [
    { label: '处理者', text: '{issuer}，联系方式：{contact}；技术服务方：{host}（受托处理）。' },
    {
      label: '目的与必要性',
      text: '在你登记的店铺页面公开展示“党员网商”标识，供顾客和平台核验；不公开这一信息就无法展示标识。',
    },
    { label: '公开的内容', text: '①党员身份（正式/预备）；②签发组织。以下默认不公开，请逐项选择：{boxes}。' },
    {
      label: '可能的影响',
      text: '任何访问者都能看到，也可能被截图、转载；撤回后我们无法收回他人已保存的内容，已保存的标识仍可证明曾由签发组织签发。',
    },
    {
      label: '保存期限',
      text: '标识有效期内；撤回后即删除，到期的在30天后删除，备份中最迟再过{backupDays}删除{keptByLaw}。',
    },
    {
      label: '你的权利',
      text: '随时撤回：停用链接（同意后立即给你）；随时查阅、复制、更正、删除：{dataUrl}，用所在支部给你的一次性链接或你保存的通行密钥打开。',
    },
    { label: '', text: '不同意或撤回，不影响组织生活、培训、入驻、帮扶和纠纷处理。' },
  ],
  colon: '：',
  /** Stands in the fifth item only where the operator keeps something after an ending. */
  keptByLaw: (period: string) => `；依法须留存的除外（${period}）`,
  days: (n: number) => `${n}天`,
  years: (n: number) => `${n}年`,
  box: (fact: string) => `□${fact}`,
  facts: { name: '姓名', branch: '所在党支部', pledge: '公开承诺' },
  separateConsent: '我单独同意公开以上勾选的信息。',
  agreeFirst: '要同意，请先勾选这一项。',
  noticeChanged: '同意文本刚有改动，请再看一遍。勾选的内容还在。',
  agree: '同意并亮明',
}

export type OfferWords = typeof offer
