import { refusalTable } from './entry.ts'

/** Who is signed in, and what that is enough for. */
export const signInRefusals = /* @__PURE__ */ refusalTable({
  notSignedIn: {
    status: 401,
    sentence: {
      'zh-Hans': '你没有登录，或登录已经结束。',
      'zh-Hant': '你沒有登入，或登入已經結束。',
      en: 'You are not signed in, or no longer.',
    },
    next: {
      'zh-Hans': '请登录后再做一次。',
      'zh-Hant': '請登入後再做一次。',
      en: 'Sign in and do it once more.',
    },
  },
  signInNeeded: {
    status: 403,
    sentence: {
      'zh-Hans': '已经有人登录，须由两人做的事不能再由运营方代做。',
      'zh-Hant': '已經有人登入，須由兩人做的事不能再由營運方代做。',
      en: 'People sign in here now: the operator no longer stands in for somebody where two persons act.',
    },
    next: {
      'zh-Hans': '请由本人登录后做。没有人能登录时，用 liangpai people recover；服务站用 liangpai station recover。',
      'zh-Hant': '請由本人登入後做。沒有人能登入時，用 liangpai people recover；服務站用 liangpai station recover。',
      en: 'Have that person sign in and do it. If nobody can sign in, use liangpai people recover, for a station liangpai station recover.',
    },
  },
  stepUpNeeded: {
    status: 403,
    sentence: {
      'zh-Hans': '这件事不能恢复，请再确认一次是你本人。',
      'zh-Hant': '這件事無法恢復，請再確認一次是你本人。',
      en: 'This cannot be undone: confirm once more that it is you.',
    },
    next: {
      'zh-Hans': '请再用一次通行密钥，或请同事再给一个一次性链接，五分钟内做完。',
      'zh-Hant': '請再用一次通行密鑰，或請同事再給一個一次性連結，五分鐘內做完。',
      en: 'Use your passkey again, or have a colleague hand you another one-time link, and do it within five minutes.',
    },
  },
  crossSite: {
    status: 403,
    sentence: {
      'zh-Hans': '这个请求来自另一个网站，没有执行。',
      'zh-Hant': '這個請求來自另一個網站，沒有執行。',
      en: 'This request came from another site and was not carried out.',
    },
    next: {
      'zh-Hans': '请在本网站的页面上再做一次。',
      'zh-Hant': '請在本網站的頁面上再做一次。',
      en: 'Do it on a page of this site.',
    },
  },
  lastPasskey: {
    status: 409,
    sentence: {
      'zh-Hans': '只剩这一个通行密钥，不能删除。',
      'zh-Hant': '只剩這一個通行密鑰，不能刪除。',
      en: 'This is your last passkey, and it cannot be deleted.',
    },
    next: {
      'zh-Hans': '请先添加另一个。',
      'zh-Hant': '請先新增另一個。',
      en: 'Add another one first.',
    },
  },
  sessionUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有这次登录，或已经结束。',
      'zh-Hant': '沒有這次登入，或已經結束。',
      en: 'There is no such session, or it has ended.',
    },
    next: {
      'zh-Hans': '不需要再结束一次。',
      'zh-Hant': '不需要再結束一次。',
      en: 'There is no need to end it again.',
    },
  },
  tokenUnknown: {
    status: 401,
    sentence: {
      'zh-Hans': '没有这个令牌，或已经到期。',
      'zh-Hant': '沒有這個權杖，或已經到期。',
      en: 'There is no such token, or it has expired.',
    },
    next: {
      'zh-Hans': '请登录后换一个新的。',
      'zh-Hant': '請登入後換一個新的。',
      en: 'Sign in and make a new one.',
    },
  },
  tokensFull: {
    status: 409,
    sentence: {
      'zh-Hans': '一个人最多同时有二十个令牌。',
      'zh-Hant': '一個人最多同時有二十個權杖。',
      en: 'One person has at most twenty tokens at a time.',
    },
    next: {
      'zh-Hans': '先结束一个不用的。',
      'zh-Hant': '先結束一個不用的。',
      en: 'End one that is not in use first.',
    },
  },
  shownOnce: {
    status: 409,
    sentence: {
      'zh-Hans': '已经做成了，结果只显示一次。',
      'zh-Hant': '已經做成了，結果只顯示一次。',
      en: 'This was done, and what it made is shown only once.',
    },
    next: {
      'zh-Hans': '没有抄下的，请把它结束，再做一个。',
      'zh-Hant': '沒有抄下的，請把它結束，再做一個。',
      en: 'If it was not written down, end it and make another.',
    },
  },
  tokenScope: {
    status: 403,
    sentence: {
      'zh-Hans': '这个令牌不能做这件事。',
      'zh-Hant': '這個權杖不能做這件事。',
      en: 'This token is not for that.',
    },
    next: {
      'zh-Hans': '请用写明这件事的令牌。',
      'zh-Hant': '請用寫明這件事的權杖。',
      en: 'Use a token whose scopes name it.',
    },
  },
  tokenNotAllowed: {
    status: 403,
    sentence: {
      'zh-Hans': '这件事不能由程序做，只能由人登录后做。',
      'zh-Hant': '這件事不能由程式做，只能由人登入後做。',
      en: 'No program does this, only a person who has signed in.',
    },
    next: {
      'zh-Hans': '请本人登录后做。',
      'zh-Hant': '請本人登入後做。',
      en: 'Sign in and do it yourself.',
    },
  },
})
