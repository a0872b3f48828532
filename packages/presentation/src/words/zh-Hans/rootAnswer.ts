/** The page on which the office's leaders publish what the root signed, and sign the organisations for another service. */
export const rootAnswer = {
  title: '根的答复、组织文件',
  publishTitle: '发布根的答复',
  how: '保管根密钥的人签好答复，用存储设备交来。这里先核对、再显示，确认以后才发布。',
  until: (day: string) => `现在的根声明有效到${day}`,
  anchors: '根密钥的指纹',
  file: '根的答复文件',
  check: '核对，先不发布',
  chooseFile: '请选根签好的答复文件。',
  read: '答复里写的是',
  office: '办公室',
  name: '名称',
  officeKeys: '办公室联合密钥的指纹',
  lastDay: '有效到',
  compare: '请与保管根密钥的人当面核对这些指纹，一致才发布。',
  publish: '一致，发布',
  another: '不一致，换一个文件',
  published: '已发布。',
  again: '全部重新签署并发布',
  againWhen: '公开的内容有缺失或损坏时，不需要根的答复，也可以重新签署。',
  exportTitle: '组织文件',
  exportHow: '服务站等其他服务需要本地组织的名册。这里签成一个文件，里面没有任何人的姓名。',
  export: '签署组织文件',
  thumbprint: '签署密钥的指纹，请当面读给对方核对',
  download: '下载文件',
}

export type RootAnswerWords = typeof rootAnswer
