import { refusalTable } from './entry.ts'

/** What is wrong with a request to the service itself, whatever it asks for. */
export const requestRefusals = /* @__PURE__ */ refusalTable({
  notFound: {
    status: 404,
    sentence: {
      'zh-Hans': '这里没有这个页面或资料。',
      'zh-Hant': '這裡沒有這個頁面或資料。',
      en: 'There is nothing at this address.',
    },
    next: {
      'zh-Hans': '请检查网址。',
      'zh-Hant': '請檢查網址。',
      en: 'Check the address.',
    },
  },
  methodNotAllowed: {
    status: 405,
    sentence: {
      'zh-Hans': '这个网址不接收这种请求。',
      'zh-Hant': '這個網址不接收這種請求。',
      en: 'This address does not take this kind of request.',
    },
    next: {
      'zh-Hans': '请使用这里列出的方法。',
      'zh-Hant': '請使用這裡列出的方法。',
      en: 'Use one of the methods that the answer allows.',
    },
  },
  malformed: {
    status: 400,
    sentence: {
      'zh-Hans': '收到的内容不完整，或格式不对。',
      'zh-Hant': '收到的內容不完整，或格式不對。',
      en: 'The request is incomplete or not in the expected form.',
    },
    next: {
      'zh-Hans': '请重新打开页面再试一次。',
      'zh-Hant': '請重新開啟頁面再試一次。',
      en: 'Reload the page and try again.',
    },
  },
  invalidInput: {
    status: 422,
    sentence: {
      'zh-Hans': '有一项或几项填写不符合要求。',
      'zh-Hant': '有一項或幾項填寫不符合要求。',
      en: 'One or more values are not acceptable.',
    },
    next: {
      'zh-Hans': '请按提示改正后再提交。',
      'zh-Hant': '請依提示改正後再提交。',
      en: 'Correct the values named here and send them again.',
    },
  },
  changedSince: {
    status: 409,
    sentence: {
      'zh-Hans': '你打开以后，别人改过这些内容，所以没有保存。',
      'zh-Hant': '你開啟以後，別人改過這些內容，所以沒有儲存。',
      en: 'Somebody has changed this since you opened it, so nothing was saved.',
    },
    next: {
      'zh-Hans': '请与现在的内容对照，改好后再保存。',
      'zh-Hant': '請與現在的內容對照，改好後再儲存。',
      en: 'Compare with what stands now, then save again.',
    },
  },
  jsonExpected: {
    status: 415,
    sentence: {
      'zh-Hans': '这里只接收 JSON。',
      'zh-Hant': '這裡只接收 JSON。',
      en: 'Only JSON is accepted here.',
    },
    next: {
      'zh-Hans': '请以 application/json 发送。',
      'zh-Hant': '請以 application/json 傳送。',
      en: 'Send the body as application/json.',
    },
  },
  tooLarge: {
    status: 413,
    sentence: {
      'zh-Hans': '提交的内容太长。',
      'zh-Hant': '提交的內容太長。',
      en: 'The request is too large.',
    },
    next: {
      'zh-Hans': '请缩短内容后再提交。',
      'zh-Hant': '請縮短內容後再提交。',
      en: 'Shorten it and send it again.',
    },
  },
  tooManyRequests: {
    status: 429,
    sentence: {
      'zh-Hans': '短时间内查询次数过多。',
      'zh-Hant': '短時間內查詢次數過多。',
      en: 'There were too many look-ups from this address in a short time.',
    },
    next: {
      'zh-Hans': '请稍等片刻再试。',
      'zh-Hant': '請稍候再試。',
      en: 'Wait a moment and try again.',
    },
  },
  idempotencyKeyReused: {
    status: 422,
    sentence: {
      'zh-Hans': '这个防重复标记已经用于另一项操作。',
      'zh-Hant': '這個防重複標記已經用於另一項操作。',
      en: 'This idempotency key was already used for a different operation.',
    },
    next: {
      'zh-Hans': '新的操作请使用新的标记。',
      'zh-Hant': '新的操作請使用新的標記。',
      en: 'Use a new key for a new operation.',
    },
  },
  internal: {
    status: 500,
    sentence: {
      'zh-Hans': '服务出了故障，操作没有完成。',
      'zh-Hant': '服務發生故障，操作沒有完成。',
      en: 'Something went wrong in the service; nothing was done.',
    },
    next: {
      'zh-Hans': '请稍后再试；仍然失败时，把请求编号告诉运营方。',
      'zh-Hant': '請稍後再試；仍然失敗時，把請求編號告訴營運方。',
      en: 'Try again later; if it still fails, give the request id to the operator.',
    },
  },
})
