/** Where a badge is put and how one sees that it stands there (LOOK 11 and 15). The source of the other two languages. */
export const placement = {
  link: '身份核验',
  where: '放到哪里',
  hosts: {
    script: { name: '自建网站、H5 店铺', offers: '一段代码，状态自动更新' },
    marketplace: { name: '平台店铺', offers: '一张图片和标识编号' },
    miniProgram: { name: '小程序', offers: '一张图片和标识编号' },
    forbidden: { name: 'B2B 信息网站', offers: '不提供' },
  },
  noCodeHere: '这里不提供代码',
  noCode: {
    hostRunsNoScript: '平台店铺的页面不运行店铺自己的代码，也常会去掉外部链接，所以提供图片和标识编号。',
    hostHasNoPages: '小程序不是网页，放不了这段代码，所以提供图片和标识编号。',
    hostForbidden: '这类网站的规则不允许在商品信息中出现党的内容，所以不生成代码或图片。',
  },
  othersUnaffected: '你的标识在其他店铺照常生效。',
  chip: '小标',
  card: '卡片',
  pasteCode: '粘贴代码',
  pasteInto: '粘贴到店铺页面',
  copyCode: '复制代码',
  shortened: '这里省略了一处（…），复制的是完整代码。',
  /** By the name of the file, which stands in the code. */
  pinned: (version: string) => `代码固定在 ${version} 版，内容不会自行改变。`,
  selfUpdating: '改用自动更新的代码',
  selfUpdatingPrice: '更短，随签发方更新；但签发方的服务器一旦被他人控制，你的页面也会受影响。',
  downloadPicture: '下载图片',
  pictureNote: '图片不写“已核验”，因为图片无法撤回。不要放进商品图。',
  checkTitle: '看一看放好了没有',
  open: (host: string) => `打开 ${host}`,
  lookAtPicture: (place: string) =>
    `图片放好以后，打开店铺（${place}）看一看：图片在店铺页面里，标识编号看得清，没有放进商品图。`,
  oneOfThese: '你会看到其中一种',
  outcomes: {
    verified: { title: '放好了。', advice: '按一下，可以看到顾客看到的内容。' },
    wrongSite: { title: '这里不是登记的网址。', advice: '预览和测试网页也会这样，请到正式网页再看一次。' },
    nothing: { label: '没有标识', title: '代码没有进入页面。', advice: '请检查平台是否去掉了代码，或改用图片。' },
  },
  inPlace: '已放好',
}

export type PlacementWords = typeof placement
