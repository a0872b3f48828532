/** The verify page and its printed copy (LOOK 10 and 15). The source of the other two languages. */
export const verify = {
  subject: '标识核验',
  belongsTo: '此标识只属于',
  question: '是你刚才看的店铺吗？',
  same: '一致',
  cameFrom: '你来自',
  originUnknown: '浏览器没有告知你来自哪里。',
  hostOnly: '浏览器只告知域名，不告知路径。',
  compare: '请对照刚才的地址栏，与上面的网址逐字一致，才是这家店铺。',
  findListing: (host: string, id: string) => `请在 ${host} 的店铺主页\u200b查看店铺编号，是 ${id} 才是这家店铺。`,
  copyShopId: (id: string) => `复制店铺编号 ${id}`,
  otherAddresses: '其他登记网址',
  differs: '标识登记的网址与你来自的网址不一致',
  alsoFromTests: '从测试网页、邮件或聊天中打开此页，也会出现这个提示。要购买商品，请前往登记网址。',
  nothingInEffect:
    '目前没有店铺可以凭此编号展示标识。已停用的编号和不存在的编号，答复相同。如果编号是手工输入的，请对照店铺中的编号再试一次。',
  noResult: '现在给不出结果：标识是否有效还不知道，请稍后重试。',
  anotherNumber: '核验另一个标识编号',
  unreadable: '编号有误，请核对',
  doubts: {
    BADGE_NO_LENGTH: '长度不对：编号有12个字符，不算连字符。',
    BADGE_NO_CHARACTERS: '字符不对：编号只有数字和英文字母，没有字母 U。',
    BADGE_NO_CHECK: '校验不通过：有字符写错或前后颠倒，请逐个对照。',
    BADGE_NO_SEVERAL: '有不止一个编号：请只填一个。',
    BADGE_NO_OTHER_SITE: '网站不对：这个网址属于另一个网站，这里只能核验本网站签发的标识。',
  },
  whereNumberStands: '编号在店铺的标识图片上，或点开标识查看。',
  check: '核验',
  nameNotShown: '选择不公开姓名',
  printed: '打印件',
  printedNote: '打印后状态可能改变，以扫码结果为准。',
  scan: (domain: string) => `扫码到 ${domain} 核验当前状态`,
}

export type VerifyWords = typeof verify
