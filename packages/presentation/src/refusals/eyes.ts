import { refusalTable } from './entry.ts'

/** What takes two persons, of whom one handed the other the way in. */
export const eyesRefusals = /* @__PURE__ */ refusalTable({
  reviewerSharesEyes: {
    status: 403,
    sentence: {
      'zh-Hans': '上级确认以前，你和先前那一人按一个人算，这件事须由两人分别做。',
      'zh-Hant': '上級確認以前，你和先前那一人按一個人算，這件事須由兩人分別做。',
      en: 'Until your superior confirms you, you and the first person count as one; this takes two.',
    },
    next: {
      'zh-Hans': '请由另一人来做，或请上级先确认登录。',
      'zh-Hant': '請由另一人來做，或請上級先確認登入。',
      en: 'Ask another person to do it, or have the superior confirm the sign-in first.',
    },
  },
  signInLinkAsked: {
    status: 409,
    sentence: {
      'zh-Hans': '此人有过通行密钥，给链接须由两人分别同意，你这边已经同意。',
      'zh-Hant': '此人有過通行密鑰，給連結須由兩人分別同意，你這邊已經同意。',
      en: 'They have had a passkey, so a link takes two persons; you have agreed already.',
    },
    next: {
      'zh-Hans': '请另一位负责人在一天内也给一次。',
      'zh-Hant': '請另一位負責人在一天內也給一次。',
      en: 'Have another leader do the same within a day.',
    },
  },
  signInLinkOwn: {
    status: 403,
    sentence: {
      'zh-Hans': '不能给自己，也不能给与你按一个人算的人一次性链接。',
      'zh-Hant': '不能給自己，也不能給與你按一個人算的人一次性連結。',
      en: 'Nobody hands a link to themselves, or to who counts as one with them.',
    },
    next: {
      'zh-Hans': '请另一位负责人给。',
      'zh-Hant': '請另一位負責人給。',
      en: 'Ask another leader for it.',
    },
  },
  signInLinkNoRole: {
    status: 409,
    sentence: {
      'zh-Hans': '此人现在没有职务，不用登录。',
      'zh-Hant': '此人現在沒有職務，不用登入。',
      en: 'They hold no role now, and need not sign in.',
    },
    next: {
      'zh-Hans': '请先登记职务。',
      'zh-Hant': '請先登記職務。',
      en: 'Give them a role first.',
    },
  },
  confirmerSharesEyes: {
    status: 403,
    sentence: {
      'zh-Hans': '不能确认自己、自己任命的人，或与你按一个人算的人。',
      'zh-Hant': '不能確認自己、自己任命的人，或與你按一個人算的人。',
      en: 'Nobody confirms themselves, whom they appointed, or who counts as one with them.',
    },
    next: {
      'zh-Hans': '请上级组织的另一位负责人确认；办公室和服务站的人，由其另一位负责人确认。没有这样的人，请先任命一位。',
      'zh-Hant': '請上級組織的另一位負責人確認；辦公室和服務站的人，由其另一位負責人確認。沒有這樣的人，請先任命一位。',
      en: 'Ask another leader of the superior organisation; for the office and a station, another leader of theirs. Where there is none, appoint one.',
    },
  },
  signInNotWaiting: {
    status: 409,
    sentence: {
      'zh-Hans': '此人没有待确认的登录。',
      'zh-Hant': '此人沒有待確認的登入。',
      en: 'They have no sign-in that waits to be confirmed.',
    },
    next: {
      'zh-Hans': '不需要再做什么。',
      'zh-Hant': '不需要再做什麼。',
      en: 'There is nothing to do.',
    },
  },
  recoverNotNeeded: {
    status: 409,
    sentence: {
      'zh-Hans': '已有两人能各自登录，不能由运营方另开登录。',
      'zh-Hant': '已有兩人能各自登入，不能由營運方另開登入。',
      en: 'Two persons can sign in by themselves already, so the operator makes no way in.',
    },
    next: {
      'zh-Hans': '请他们登录后，在“人员”里给一次性链接。',
      'zh-Hant': '請他們登入後，在「人員」裡給一次性連結。',
      en: 'Have them sign in and hand over a one-time link.',
    },
  },
  recoverOutsideOffice: {
    status: 403,
    sentence: {
      'zh-Hans': '运营方只能为办公室现任的、可以审核的人，或服务站现任的负责人和经办人另开登录。',
      'zh-Hant': '營運方只能為辦公室現任的、可以審核的人，或服務站現任的負責人和經辦人另開登入。',
      en: 'The operator makes a way in only for people of the office who may review, or for leaders and case handlers of a station.',
    },
    next: {
      'zh-Hans':
        '先任命其为办公室的书记、副书记、组织委员或经办人，或服务站的负责人、经办人；其他人请由其组织或上级的负责人给一次性链接。',
      'zh-Hant':
        '先任命其為辦公室的書記、副書記、組織委員或經辦人，或服務站的負責人、經辦人；其他人請由其組織或上級的負責人給一次性連結。',
      en: 'Appoint them first: as secretary, deputy, organisation member or case handler of the office, or as leader or case handler of the station. Others get a one-time link from a leader of their organisation or its superior.',
    },
  },
})
