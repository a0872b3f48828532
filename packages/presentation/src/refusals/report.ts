import { refusalTable } from './entry.ts'

/** What somebody reported of a badge. */
export const reportRefusals = /* @__PURE__ */ refusalTable({
  reportUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有这个编号的反映。',
      'zh-Hant': '沒有這個編號的反映。',
      en: 'There is no report of this number.',
    },
    next: {
      'zh-Hans': '请核对编号；答复180天后，反映已经删除。',
      'zh-Hant': '請核對編號；答覆180天後，反映已經刪除。',
      en: 'Check the number; a report is deleted 180 days after its answer.',
    },
  },
  reportClosed: {
    status: 409,
    sentence: {
      'zh-Hans': '这次反映已经答复。',
      'zh-Hant': '這次反映已經答覆。',
      en: 'This report has been answered.',
    },
    next: {
      'zh-Hans': '有新的情况，请再反映一次。',
      'zh-Hant': '有新的情況，請再反映一次。',
      en: 'If there is something new, report it again.',
    },
  },
})
