import { refusalTable } from './entry.ts'

/** A member's request for a badge, from what is attested to the offer. */
export const applicationRefusals = /* @__PURE__ */ refusalTable({
  requestState: {
    status: 409,
    sentence: {
      'zh-Hans': '申请目前的进度不允许这样做。',
      'zh-Hant': '申請目前的進度不允許這樣做。',
      en: 'This cannot be done at the present stage of the request.',
    },
    next: {
      'zh-Hans': '请先看申请进行到哪一步。',
      'zh-Hant': '請先看申請進行到哪一步。',
      en: 'Look up what the request is waiting for.',
    },
  },
  /** One answer for three reasons: whoever asks does not learn that somebody declined. */
  notAskedAgain: {
    status: 409,
    sentence: {
      'zh-Hans': '同一个人、同一家店铺不能再次邀请：申请正在办理，或已有标识，或本人选择了暂不亮明。',
      'zh-Hant': '同一個人、同一家店鋪不能再次邀請：申請正在辦理，或已有標識，或本人選擇了暫不亮明。',
      en: 'This person is not asked again for this shop: a request is under way, there is a badge, or they declined.',
    },
    next: {
      'zh-Hans': '有申请的继续办理，有标识的在标识上更改或续签。都查不到的，不要再问；只有本人可以重新提出。',
      'zh-Hant': '有申請的繼續辦理，有標識的在標識上更改或續簽。都查不到的，不要再問；只有本人可以重新提出。',
      en: 'Go on with that request, or change or renew that badge. If you find neither, do not ask; only the member can reopen it.',
    },
  },
  shownByAnother: {
    status: 409,
    sentence: {
      'zh-Hans': '这家店铺已由他人的标识亮明。',
      'zh-Hant': '這家店鋪已由他人的標識亮明。',
      en: "Another person's badge shows this shop.",
    },
    next: {
      'zh-Hans': '请核对店铺地址；共同经营的，由本人另行申请。',
      'zh-Hant': '請核對店鋪地址；共同經營的，由本人另行申請。',
      en: 'Check the address; for a shop that is run together, the member makes a request of their own.',
    },
  },
  shopNotProven: {
    status: 409,
    sentence: {
      'zh-Hans': '店铺网址还没有核实。',
      'zh-Hant': '店鋪網址還沒有核實。',
      en: 'The shop has not been proven yet.',
    },
    next: {
      'zh-Hans': '请先完成店铺核实。',
      'zh-Hant': '請先完成店鋪核實。',
      en: 'Prove the shop first.',
    },
  },
  notEligible: {
    status: 422,
    sentence: {
      'zh-Hans': '依据中的身份不能申请这个标识。',
      'zh-Hant': '依據中的身份不能申請這個標識。',
      en: 'The standing given by the evidence does not allow a badge.',
    },
    next: {
      'zh-Hans': '请私下告知本人，并选择不予证明。',
      'zh-Hant': '請私下告知本人，並選擇不予證明。',
      en: 'Tell the applicant in private and refuse the request.',
    },
  },
  probationaryNotAccepted: {
    status: 422,
    sentence: {
      'zh-Hans': '签发组织不为预备党员签发标识。',
      'zh-Hant': '簽發組織不為預備黨員簽發標識。',
      en: 'The issuer does not issue badges to probationary members.',
    },
    next: {
      'zh-Hans': '转正后可以再次申请。',
      'zh-Hant': '轉正後可以再次申請。',
      en: 'The member can apply again once they have full membership.',
    },
  },
  probationDecisionDue: {
    status: 422,
    sentence: {
      'zh-Hans': '讨论转正的日期已到或没有填写。',
      'zh-Hant': '討論轉正的日期已到或沒有填寫。',
      en: 'The day of the decision about full membership has come or is missing.',
    },
    next: {
      'zh-Hans': '请填写转正日期；日期已到的，按支部的决定重新证明。',
      'zh-Hant': '請填寫轉正日期；日期已到的，按支部的決定重新證明。',
      en: "Give that day, or attest again according to the branch's decision.",
    },
  },
  notOperator: {
    status: 422,
    sentence: {
      'zh-Hans': '申请人不是这家店铺的经营者。',
      'zh-Hant': '申請人不是這家店鋪的經營者。',
      en: 'The applicant does not operate this shop.',
    },
    next: {
      'zh-Hans': '标识只给经营者本人的店铺。',
      'zh-Hant': '標識只給經營者本人的店鋪。',
      en: 'Only those who operate a shop themselves can have a badge for it.',
    },
  },
  evidenceKind: {
    status: 422,
    sentence: {
      'zh-Hans': '这种依据不能用来证明。',
      'zh-Hant': '這種依據不能用來證明。',
      en: 'This kind of evidence cannot support an attestation.',
    },
    next: {
      'zh-Hans': '请从列出的依据里选择一种。',
      'zh-Hant': '請從列出的依據裡選擇一種。',
      en: 'Choose one of the kinds that are listed.',
    },
  },
  evidenceDate: {
    status: 422,
    sentence: {
      'zh-Hans': '依据的日期无效，或在今天之后。',
      'zh-Hant': '依據的日期無效，或在今天之後。',
      en: 'The date of the evidence is invalid or in the future.',
    },
    next: {
      'zh-Hans': '请填写依据上的日期。',
      'zh-Hant': '請填寫依據上的日期。',
      en: 'Give the date that stands on the evidence.',
    },
  },
  letterExpiryMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '这封信没有填写有效期。',
      'zh-Hant': '這封信沒有填寫有效期。',
      en: 'A letter needs its expiry date.',
    },
    next: {
      'zh-Hans': '请填写信上的有效期。',
      'zh-Hant': '請填寫信上的有效期。',
      en: 'Give the expiry date that stands on the letter.',
    },
  },
  letterExpired: {
    status: 422,
    sentence: {
      'zh-Hans': '这封信已经过期。',
      'zh-Hant': '這封信已經過期。',
      en: 'The letter has expired.',
    },
    next: {
      'zh-Hans': '请本人换取新的信件。',
      'zh-Hant': '請本人換取新的信件。',
      en: 'Ask the member for a new letter.',
    },
  },
  letterLife: {
    status: 422,
    sentence: {
      'zh-Hans': '这封信的有效期比规定的长。',
      'zh-Hant': '這封信的有效期比規定的長。',
      en: 'The letter is valid for longer than the rules allow.',
    },
    next: {
      'zh-Hans': '请核对开具日期和有效期。',
      'zh-Hant': '請核對開具日期和有效期。',
      en: 'Check its date of issue and its expiry date.',
    },
  },
})
