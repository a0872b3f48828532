/** The form behind the code on the door, and its receipt (PAGES-services 3 and 8). */
export const helpAsk = {
  title: '想请人帮什么',
  door: '请人帮忙',
  lead: '免费，谁都可以问，没有开店也可以。',
  text: '说说情况',
  textHow: '不用写营业额',
  callName: '怎么称呼',
  contact: '手机或邮箱',
  contactHow: '只给服务中心；有人愿意帮你，才和他互相看到。',
  transition: '我原来做线下生意，想转到网上',
  send: '提交',
  sending: '正在提交',
  gaps: (n: string) => `还差${n}处，补上就能提交`,
  fillIn: (field: string) => `请填写“${field}”`,
  chooseOne: '请选一项',
  contactInvalid: '请填写手机号、电话或邮箱',
  tooMany: '提交得太多了，请过一会儿再试。写好的还在下面。',
  keeps: (answer: string, retention: string, ceiling: string) =>
    `${answer}内答复。结束后保存${retention}，最长${ceiling}。`,
  whichCenter: '问哪一个服务中心',
  noCenter: '这里还没有服务中心',
  noCenterWhy: '主办的支部设好以后，这里就能提交。',
  received: '已收到',
  receivedAt: (moment: string, topic: string) => `${moment}，${topic}`,
  tells: '告诉你谁能帮忙。',
  tellsNone: '没有合适的人，也会告诉你。',
  linkWhy: '以后都从这个链接看。丢了，请服务中心按你留的联系方式补发。',
}

export type HelpAskWords = typeof helpAsk
