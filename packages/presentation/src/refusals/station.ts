import { refusalTable } from './entry.ts'

/** The steps of a case at a station. */
export const stationRefusals = /* @__PURE__ */ refusalTable({
  notYours: {
    status: 403,
    sentence: {
      'zh-Hans': '这一步要由别人来做。',
      'zh-Hant': '這一步要由別人來做。',
      en: "This step is somebody else's.",
    },
    next: {
      'zh-Hans': '请等对方，或联系服务站。',
      'zh-Hant': '請等對方，或聯絡服務站。',
      en: 'Wait for them, or ask the station.',
    },
  },
  alreadyAnswered: {
    status: 409,
    sentence: {
      'zh-Hans': '已经答过了。',
      'zh-Hant': '已經答過了。',
      en: 'This has been answered already.',
    },
    next: {
      'zh-Hans': '请刷新页面，看现在的进展。',
      'zh-Hant': '請重新整理頁面，看現在的進展。',
      en: 'Reload the page to see where it stands.',
    },
  },
  testPending: {
    status: 409,
    sentence: {
      'zh-Hans': '已经有一项检测在等双方答复，或正在进行。',
      'zh-Hant': '已經有一項檢測在等雙方答覆，或正在進行。',
      en: 'A test waits for the sides, or is under way.',
    },
    next: {
      'zh-Hans': '请先结束这一项。',
      'zh-Hant': '請先結束這一項。',
      en: 'End that one first.',
    },
  },
  noTestProposed: {
    status: 409,
    sentence: {
      'zh-Hans': '现在没有检测。',
      'zh-Hant': '現在沒有檢測。',
      en: 'There is no test now.',
    },
    next: {
      'zh-Hans': '请刷新页面。',
      'zh-Hant': '請重新整理頁面。',
      en: 'Reload the page.',
    },
  },
  termsInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '方案里还没有怎么解决，或没有逐条写明。',
      'zh-Hant': '方案裡還沒有怎麼解決，或沒有逐條寫明。',
      en: 'The proposal names no remedy, or has no sentence.',
    },
    next: {
      'zh-Hans': '请补上。',
      'zh-Hant': '請補上。',
      en: 'Complete it.',
    },
  },
  basisMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '退货和换货要写明依据，运费由谁承担要看依据。',
      'zh-Hant': '退貨和換貨要寫明依據，運費由誰承擔要看依據。',
      en: 'Sending goods back needs a basis, which decides who pays the carriage.',
    },
    next: {
      'zh-Hans': '请选“质量问题”或“无理由退货”。',
      'zh-Hant': '請選「品質問題」或「無理由退貨」。',
      en: 'Choose a fault, or a return without a reason.',
    },
  },
  lastDayInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '日期已过，或太远。',
      'zh-Hant': '日期已過，或太遠。',
      en: 'The day is past, or too far off.',
    },
    next: {
      'zh-Hans': '请写今天以后的日期：检测不超过六个月，办完不超过一年。',
      'zh-Hant': '請寫今天以後的日期：檢測不超過六個月，辦完不超過一年。',
      en: 'Give a day to come: at most six months for a test, a year for carrying it out.',
    },
  },
  versionOutdated: {
    status: 409,
    sentence: {
      'zh-Hans': '方案已有新的一版。',
      'zh-Hant': '方案已有新的一版。',
      en: 'There is a newer version of the proposal.',
    },
    next: {
      'zh-Hans': '请看新的一版再答。',
      'zh-Hant': '請看新的一版再答。',
      en: 'Read the newer version, then answer.',
    },
  },
  notYetDue: {
    status: 409,
    sentence: {
      'zh-Hans': '还没到协议写明的日期，店铺也没有说办好。',
      'zh-Hant': '還沒到協議寫明的日期，店鋪也沒有說辦好。',
      en: 'The day in the agreement has not come, and the merchant has not said that it is done.',
    },
    next: {
      'zh-Hans': '请等到那一天之后。',
      'zh-Hant': '請等到那一天之後。',
      en: 'Wait until that day is over.',
    },
  },
  alreadyHandedOver: {
    status: 409,
    sentence: {
      'zh-Hans': '已经移交给这个单位。',
      'zh-Hant': '已經移交給這個單位。',
      en: 'It has been handed over to this partner already.',
    },
    next: {
      'zh-Hans': '请看移交记录。',
      'zh-Hant': '請看移交記錄。',
      en: 'See the record of hand-overs.',
    },
  },
  nothingHandedOver: {
    status: 409,
    sentence: {
      'zh-Hans': '没有等你查收的移交。',
      'zh-Hant': '沒有等你查收的移交。',
      en: 'Nothing that was handed over waits for you.',
    },
    next: {
      'zh-Hans': '请刷新页面。',
      'zh-Hant': '請重新整理頁面。',
      en: 'Reload the page.',
    },
  },
  caseOpen: {
    status: 409,
    sentence: {
      'zh-Hans': '这件投诉还没有结束。',
      'zh-Hant': '這件投訴還沒有結束。',
      en: 'This case has not ended.',
    },
    next: {
      'zh-Hans': '请先撤回投诉，或结束调解。',
      'zh-Hant': '請先撤回投訴，或結束調解。',
      en: 'Withdraw the complaint or end the mediation first.',
    },
  },
  messagesTooMany: {
    status: 409,
    sentence: {
      'zh-Hans': '这件投诉里你写的消息已经太多。',
      'zh-Hant': '這件投訴裡你寫的訊息已經太多。',
      en: 'You have written too many messages in this case.',
    },
    next: {
      'zh-Hans': '之前写的都还在。还有要说的，请联系服务站。',
      'zh-Hant': '之前寫的都還在。還有要說的，請聯絡服務站。',
      en: 'All that you wrote is there. If there is more to say, call the station.',
    },
  },
  clockNotOver: {
    status: 409,
    sentence: {
      'zh-Hans': '期限还没有到，或放假安排还没有公布。',
      'zh-Hant': '期限還沒有到，或放假安排還沒有公布。',
      en: 'The time limit is not over, or its holidays are not published yet.',
    },
    next: {
      'zh-Hans': '请等期限过去。',
      'zh-Hant': '請等期限過去。',
      en: 'Wait until it is over.',
    },
  },
})
