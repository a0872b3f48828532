import { refusalTable } from './entry.ts'

/** Who may act, and the four eyes that each badge takes. */
export const peopleRefusals = /* @__PURE__ */ refusalTable({
  notAllowed: {
    status: 403,
    sentence: {
      'zh-Hans': '你的职务不能在这个组织做这件事。',
      'zh-Hant': '你的職務不能在這個組織做這件事。',
      en: 'Your roles do not let you do this for this organisation.',
    },
    next: {
      'zh-Hans': '请由这个组织或上级组织的负责人来做。',
      'zh-Hant': '請由這個組織或上級組織的負責人來做。',
      en: 'Ask someone who leads this organisation or its superior.',
    },
  },
  deciderIsSubject: {
    status: 403,
    sentence: {
      'zh-Hans': '不能决定自己的标识。',
      'zh-Hant': '不能決定自己的標識。',
      en: 'Nobody decides about their own badge.',
    },
    next: {
      'zh-Hans': '请由另一人来做；与本人同名的也是如此。',
      'zh-Hant': '請由另一人來做；與本人同名的也是如此。',
      en: 'Ask another person to do it; likewise for somebody of the same name.',
    },
  },
  attesterIsSubject: {
    status: 403,
    sentence: {
      'zh-Hans': '不能为自己证明。',
      'zh-Hant': '不能為自己證明。',
      en: 'Nobody attests for themselves.',
    },
    next: {
      'zh-Hans': '请由另一人证明，或由上级组织证明；与本人同名的也是如此。',
      'zh-Hant': '請由另一人證明，或由上級組織證明；與本人同名的也是如此。',
      en: 'Ask another person of the branch, or its superior, to attest; likewise for somebody of the same name.',
    },
  },
  reviewerIsSubject: {
    status: 403,
    sentence: {
      'zh-Hans': '不能审核自己的申请。',
      'zh-Hant': '不能審核自己的申請。',
      en: 'Nobody reviews their own request.',
    },
    next: {
      'zh-Hans': '请由另一人审核；与本人同名的也是如此。',
      'zh-Hant': '請由另一人審核；與本人同名的也是如此。',
      en: 'Ask another person to review it; likewise for somebody of the same name.',
    },
  },
  reviewerIsAttester: {
    status: 403,
    sentence: {
      'zh-Hans': '证明和审核须由两人分别进行。',
      'zh-Hant': '證明和審核須由兩人分別進行。',
      en: 'Attesting and reviewing take two different people.',
    },
    next: {
      'zh-Hans': '请由没有参与证明的人审核。',
      'zh-Hant': '請由沒有參與證明的人審核。',
      en: 'Ask someone who did not attest to review it.',
    },
  },
  secondPersonNeeded: {
    status: 403,
    sentence: {
      'zh-Hans': '核实平台店铺须由两人分别进行。',
      'zh-Hant': '核實平台店鋪須由兩人分別進行。',
      en: 'A listing is proven by two different people.',
    },
    next: {
      'zh-Hans': '请另一人也看过这家店铺，再由其确认。',
      'zh-Hant': '請另一人也看過這家店鋪，再由其確認。',
      en: 'Ask a second person to look at the listing and confirm it.',
    },
  },
  personInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '没有写明是谁，或所写的编号不能使用。',
      'zh-Hant': '沒有寫明是誰，或所寫的編號不能使用。',
      en: 'It is not said who the person is, or not by an id that can be used.',
    },
    next: {
      'zh-Hans': '请填写此人的编号，不超过六十四个字，前后不留空格。',
      'zh-Hant': '請填寫此人的編號，不超過六十四個字，前後不留空格。',
      en: "Give the person's id in at most 64 characters, without spaces around it.",
    },
  },
  shortNameUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '短名只能用小写英文字母、数字和连字符，开头和结尾是字母或数字，最多四十个字符。',
      'zh-Hant': '短名只能用小寫英文字母、數字和連字號，開頭和結尾是字母或數字，最多四十個字元。',
      en: 'A short name has lower-case letters, digits and hyphens only, begins and ends with a letter or digit, and is at most 40 characters long.',
    },
    next: {
      'zh-Hans': '请改这一项，例如 lin 或 lin-xiao。',
      'zh-Hant': '請改這一項，例如 lin 或 lin-xiao。',
      en: 'Correct it, for example to lin or lin-xiao.',
    },
  },
  shortNameTaken: {
    status: 409,
    sentence: {
      'zh-Hans': '这个短名已经用了，所以没有保存。',
      'zh-Hant': '這個短名已經用了，所以沒有儲存。',
      en: 'This short name is taken already, so nothing was saved.',
    },
    next: {
      'zh-Hans': '请换一个短名。',
      'zh-Hant': '請換一個短名。',
      en: 'Choose another one.',
    },
  },
  personUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有登记过这个人。',
      'zh-Hant': '沒有登記過這個人。',
      en: 'There is no such person here.',
    },
    next: {
      'zh-Hans': '请核对代号。',
      'zh-Hant': '請核對代號。',
      en: "Check the person's id.",
    },
  },
  personTwice: {
    status: 409,
    sentence: {
      'zh-Hans': '这个姓名已用另一个代号登记。',
      'zh-Hant': '這個姓名已用另一個代號登記。',
      en: 'Somebody of this name is here under another id.',
    },
    next: {
      'zh-Hans': '是同一个人的，请用原来的代号；确是两个人的，请在姓名后写明单位，以便区别。',
      'zh-Hant': '是同一個人的，請用原來的代號；確是兩個人的，請在姓名後寫明單位，以便區別。',
      en: 'If it is the same person, use the earlier id; if there are two, tell them apart in the name.',
    },
  },
  personDiffers: {
    status: 409,
    sentence: {
      'zh-Hans': '这个代号已属于另一个人。',
      'zh-Hant': '這個代號已屬於另一個人。',
      en: 'This id already belongs to a person of another name.',
    },
    next: {
      'zh-Hans': '请不填代号，或换一个；同一个人姓名有误的，用“更正”。',
      'zh-Hant': '請不填代號，或換一個；同一個人姓名有誤的，用「更正」。',
      en: 'Leave the id out or choose another; if the name of that person is wrong, correct it.',
    },
  },
})
