import { refusalTable } from './entry.ts'

/** The handover of an organisation after an election. */
export const handoverRefusals = /* @__PURE__ */ refusalTable({
  handoverUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '这个组织没有等待批准的换届交接。',
      'zh-Hant': '這個組織沒有等待批准的換屆交接。',
      en: 'No handover of this organisation waits for approval.',
    },
    next: {
      'zh-Hans': '请核对组织；也可能已经批准或退回。',
      'zh-Hant': '請核對組織；也可能已經批准或退回。',
      en: 'Check the organisation; it may have been approved or returned already.',
    },
  },
  handoverWaits: {
    status: 409,
    sentence: {
      'zh-Hans': '这个组织的换届交接还在等待批准。',
      'zh-Hant': '這個組織的換屆交接還在等待批准。',
      en: 'A handover of this organisation waits for approval.',
    },
    next: {
      'zh-Hans': '请先批准或退回。',
      'zh-Hant': '請先批准或退回。',
      en: 'Approve or return it first.',
    },
  },
  approverIsSubmitter: {
    status: 409,
    sentence: {
      'zh-Hans': '提交换届交接的人，以及和其按一个人算的人，不能批准。',
      'zh-Hant': '提交換屆交接的人，以及和其按一個人算的人，不能批准。',
      en: 'Whoever submitted a handover, or counts as one with them, does not approve it.',
    },
    next: {
      'zh-Hans': '请由上级的另一位负责人批准。',
      'zh-Hant': '請由上級的另一位負責人批准。',
      en: 'Let another leader of the superior approve it.',
    },
  },
  approverIsNominee: {
    status: 409,
    sentence: {
      'zh-Hans': '到任的人不能批准自己的任职。',
      'zh-Hant': '到任的人不能批准自己的任職。',
      en: 'Nobody approves a handover in which they take office.',
    },
    next: {
      'zh-Hans': '请由上级的另一位负责人批准。',
      'zh-Hant': '請由上級的另一位負責人批准。',
      en: 'Let another leader of the superior approve it.',
    },
  },
  handoverAboveMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '这个组织在这里没有上级，换届交接无人批准。',
      'zh-Hant': '這個組織在這裡沒有上級，換屆交接無人批准。',
      en: 'Nobody stands above this organisation here, so nobody could approve its handover.',
    },
    next: {
      'zh-Hans': '任期届满以后，由原书记任命下一任书记（appoint）。',
      'zh-Hant': '任期屆滿以後，由原書記任命下一任書記（appoint）。',
      en: 'Once its term is over, its last secretary appoints the next one (appoint).',
    },
  },
  handoverEmpty: {
    status: 422,
    sentence: {
      'zh-Hans': '换届交接里没有人到任。',
      'zh-Hant': '換屆交接裡沒有人到任。',
      en: 'Nobody takes office in this handover.',
    },
    next: {
      'zh-Hans': '请至少填写一位到任的人。',
      'zh-Hant': '請至少填寫一位到任的人。',
      en: 'Name at least one person who takes office.',
    },
  },
  seatUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '有一项任职读不出来。',
      'zh-Hant': '有一項任職無法讀取。',
      en: 'A seat and who takes it cannot be read.',
    },
    next: {
      'zh-Hans': '短名用小写字母，如 wen，姓名也要写。命令里写成 secretary:wen:闻一苇。',
      'zh-Hant': '短名用小寫字母，如 wen，姓名也要寫。指令裡寫成 secretary:wen:聞一葦。',
      en: 'Give a short name in small letters, such as wen, and a name. Commands take secretary:wen:闻一苇.',
    },
  },
})
