/** Of changes in "My data" (PAGES 4; the rest to be confirmed by a native editor). */
export const change = {
  correctName: '更正姓名',
  correctTo: '更正为',
  note: '说明（可以不填）',
  hidden: '核对期间，标识上不显示姓名。编号、链接和已打印的图片不变。',
  send: '提交更正',
  /** What a change under way is called, and what takes it back. */
  underWay: {
    name: '姓名更正中',
    correction: '更正中',
    amendment: '店铺更改中',
    renewal: '续签中',
    transfer: '组织关系转接中',
  },
  begun: '已提出',
  attested: '由所在支部核对',
  attestedByReceiver: '由接收的支部核对',
  reviewed: '再由另一人审核',
  agree: '你看过新的公开内容，再次同意',
  done: '已完成',
  now: '进行中',
  cancel: {
    correction: '取消这次更正',
    amendment: '取消这次更改',
    renewal: '取消这次续签',
    transfer: '取消这次转接',
  },
  /** A change that is not made by then is dropped; a name that was reviewed is held without being shown. */
  lapses: (date: string) => `到${date}还没有办成，这一项就删除，要更改请再提出。`,
  nameLapses: (date: string) => `到${date}你还没有同意，就只改支部保存的姓名，标识上不显示姓名。`,
  transferLapses: (date: string) => `到${date}转接还没有办成，标识即停用，资料删除。`,
  failed: {
    correction: '上一项更正没有办成。可以在下面再提出，也可以联系所在支部。',
    renewal: '上一次续签没有办成。可以再次确认，也可以联系所在支部。',
    amendment: '店铺更改没有办成，标识仍然暂停。要恢复展示，请在下面再提出店铺更改，核对、审核后再次同意。',
    transfer: '组织关系转接没有办成，标识仍然暂停。要恢复展示，请联系所在支部再次转接。',
  },
  returnedPaused: '标识仍然暂停。补充后经核对、审核，你再次同意，才恢复展示。',
  renew: '重新确认',
  afterEnd: '要再展示，请重新确认。',
  makePublic: '改为公开',
  makePrivate: '改为不公开',
  publicNow: (facts: string) => `现在公开：${facts}。下面请重新逐项勾选，没有勾选的不公开。`,
  see: '看公开内容',
  agreeAndShow: '同意并亮明',
  notNow: '暂不亮明',
}

export type ChangeWords = typeof change
