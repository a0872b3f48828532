import { refusalTable } from './entry.ts'

/** The keys of stations, and what stations concluded about shops with badges. */
export const stationNoticeRefusals = /* @__PURE__ */ refusalTable({
  stationKeyRegistered: {
    status: 409,
    sentence: {
      'zh-Hans': '这把服务站密钥已经登记。',
      'zh-Hant': '這把服務站密鑰已經登記。',
      en: "This station's key is registered already.",
    },
    next: {
      'zh-Hans': '不必再登记；要停用，请由两人停用。',
      'zh-Hant': '不必再登記；要停用，請由兩人停用。',
      en: 'Nothing has to be done; two people retire it if it is to end.',
    },
  },
  stationKeyRetired: {
    status: 410,
    sentence: {
      'zh-Hans': '这把服务站密钥已由两人停用，不能再用。',
      'zh-Hant': '這把服務站密鑰已由兩人停用，不能再用。',
      en: "This station's key was retired by two people and does not come back.",
    },
    next: {
      'zh-Hans': '请向服务站要新密钥的指纹，当面核对后登记。',
      'zh-Hant': '請向服務站要新密鑰的指紋，當面核對後登記。',
      en: 'Ask the station for the thumbprint of a new key, and register it after comparing it in person.',
    },
  },
  stationKeyUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有登记过这把服务站密钥。',
      'zh-Hant': '沒有登記過這把服務站密鑰。',
      en: "No station's key of this thumbprint is registered.",
    },
    next: {
      'zh-Hans': '请核对指纹，逐字一致才是同一把。',
      'zh-Hant': '請核對指紋，逐字一致才是同一把。',
      en: 'Check the thumbprint, letter for letter.',
    },
  },
  stationKeyAsked: {
    status: 409,
    sentence: {
      'zh-Hans': '你已经提出，还要由另一人确认。',
      'zh-Hant': '你已經提出，還要由另一人確認。',
      en: 'You have said so already; another person has to confirm it.',
    },
    next: {
      'zh-Hans': '请办公室的另一位负责人登录后再做一次；按一个人算的不行。',
      'zh-Hant': '請辦公室的另一位負責人登入後再做一次；按一個人算的不行。',
      en: 'Have another leader of the office sign in and do the same; who counts as one with you cannot.',
    },
  },
  stationKeyDiffers: {
    status: 409,
    sentence: {
      'zh-Hans': '与第一个人提出的服务站名称或最后一天不一致。',
      'zh-Hant': '與第一個人提出的服務站名稱或最後一天不一致。',
      en: 'The name of the station or the last day is not what the first person said.',
    },
    next: {
      'zh-Hans': '请两人当面核对后，由第一个人改正，或照原样确认。',
      'zh-Hant': '請兩人當面核對後，由第一個人改正，或照原樣確認。',
      en: 'Compare in person; the first person corrects it, or you confirm it as it is.',
    },
  },
  noticeStation: {
    status: 422,
    sentence: {
      'zh-Hans': '文件中的服务站名称，与登记这把密钥时的不一致。',
      'zh-Hant': '檔案中的服務站名稱，與登記這把密鑰時的不一致。',
      en: 'The station in the file is not the one that the key was registered for.',
    },
    next: {
      'zh-Hans': '请向服务站核实；名称改了或登记错了的，请两位负责人用同一指纹按新名称再登记一次。',
      'zh-Hant': '請向服務站核實；名稱改了或登記錯了的，請兩位負責人用同一指紋按新名稱再登記一次。',
      en: 'Ask the station; where its name has changed or was mistyped, two leaders register the same thumbprint again under the right one.',
    },
  },
  noticeAhead: {
    status: 422,
    sentence: {
      'zh-Hans': '文件的结论日期还没有到。',
      'zh-Hant': '檔案的結論日期還沒有到。',
      en: 'The file is dated in the future.',
    },
    next: {
      'zh-Hans': '请核对本机时间；时间无误的，请向服务站要一份新的。',
      'zh-Hant': '請核對本機時間；時間無誤的，請向服務站要一份新的。',
      en: 'Check the clock here; if it is right, ask the station for a new file.',
    },
  },
  noticeDiffers: {
    status: 409,
    sentence: {
      'zh-Hans': '收到过同一个编号、内容不同的结论。',
      'zh-Hant': '收到過同一個編號、內容不同的結論。',
      en: 'A notice of this id with another content was received before.',
    },
    next: {
      'zh-Hans': '两份都不要据此处理，请向服务站核实。',
      'zh-Hant': '兩份都不要據此處理，請向服務站核實。',
      en: 'Act on neither; ask the station.',
    },
  },
  noticeDecided: {
    status: 409,
    sentence: {
      'zh-Hans': '这份结论已由两人作出决定。',
      'zh-Hant': '這份結論已由兩人作出決定。',
      en: 'Two people have decided about this notice.',
    },
    next: {
      'zh-Hans': '有新的情况，请服务站另出一份。',
      'zh-Hant': '有新的情況，請服務站另出一份。',
      en: 'If there is something new, the station makes another one.',
    },
  },
  noticeAsked: {
    status: 409,
    sentence: {
      'zh-Hans': '你已经提出这个决定，还要由另一人作同样决定。',
      'zh-Hant': '你已經提出這個決定，還要由另一人作同樣決定。',
      en: 'You have said so already; another person has to decide the same.',
    },
    next: {
      'zh-Hans': '请办公室的另一人登录后处理；按一个人算的不行。',
      'zh-Hant': '請辦公室的另一人登入後處理；按一個人算的不行。',
      en: 'Have another person of the office sign in and decide; who counts as one with you cannot.',
    },
  },
  noticeNotConfirmed: {
    status: 409,
    sentence: {
      'zh-Hans': '结论是情况不能确认，不能据此停用标识。',
      'zh-Hant': '結論是情況不能確認，不能據此停用標識。',
      en: 'The station did not confirm it: no badge is stopped for it.',
    },
    next: {
      'zh-Hans': '请选“标识不变”。',
      'zh-Hant': '請選「標識不變」。',
      en: 'Choose that the badge stays as it is.',
    },
  },
  noticePledge: {
    status: 409,
    sentence: {
      'zh-Hans': '结论说的那一版公开承诺，这个标识没有展示过。',
      'zh-Hant': '結論說的那一版公開承諾，這個標識沒有展示過。',
      en: 'This badge never showed the pledge that the notice is about.',
    },
    next: {
      'zh-Hans': '请向服务站核实，或选“标识不变”。',
      'zh-Hant': '請向服務站核實，或選「標識不變」。',
      en: 'Ask the station, or choose that the badge stays as it is.',
    },
  },
})
