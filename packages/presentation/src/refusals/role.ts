import { refusalTable } from './entry.ts'

/** Roles and their terms. */
export const roleRefusals = /* @__PURE__ */ refusalTable({
  roleKind: {
    status: 422,
    sentence: {
      'zh-Hans': '这一级组织没有这个职务。',
      'zh-Hant': '這一級組織沒有這個職務。',
      en: 'An organisation of this kind has no such role.',
    },
    next: {
      'zh-Hans': '请核对组织和职务。',
      'zh-Hant': '請核對組織和職務。',
      en: 'Check the organisation and the role.',
    },
  },
  termInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '任期的起止日期无效。',
      'zh-Hant': '任期的起訖日期無效。',
      en: 'The dates of the term are not valid.',
    },
    next: {
      'zh-Hans': '请按 2026-11-24 或 2026-11 填写，起在止前。',
      'zh-Hant': '請按 2026-11-24 或 2026-11 填寫，起在訖前。',
      en: 'Write 2026-11-24 or 2026-11, the beginning before the end.',
    },
  },
  termMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '选举产生的职务须有任期届满日。',
      'zh-Hant': '選舉產生的職務須有任期屆滿日。',
      en: 'An elected seat needs an end of its term.',
    },
    next: {
      'zh-Hans': '请填写任期届满日。',
      'zh-Hant': '請填寫任期屆滿日。',
      en: 'Give the last day or month of the term.',
    },
  },
  termTooShort: {
    status: 422,
    sentence: {
      'zh-Hans': '任期短于三年。',
      'zh-Hant': '任期短於三年。',
      en: 'The term is shorter than three years.',
    },
    next: {
      'zh-Hans': '请核对日期；上级已批准的，请注明。',
      'zh-Hant': '請核對日期；上級已批准的，請註明。',
      en: 'Check the dates, or state that the superior has approved them.',
    },
  },
  termTooLong: {
    status: 422,
    sentence: {
      'zh-Hans': '任期长于五年。',
      'zh-Hant': '任期長於五年。',
      en: 'The term is longer than five years.',
    },
    next: {
      'zh-Hans': '请核对日期；已经上级批准的，请注明。',
      'zh-Hant': '請核對日期；已經上級批准的，請註明。',
      en: 'Check the dates, or state that the superior has approved this length.',
    },
  },
  roleApprovalMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '书记、副书记的选举结果须经上级组织批准。',
      'zh-Hant': '書記、副書記的選舉結果須經上級組織批准。',
      en: 'The superior organisation approves who becomes secretary or deputy secretary.',
    },
    next: {
      'zh-Hans': '请由上级组织的负责人登记；办公室自己的，上级批准后注明“上级已批准”（--approved-above）再登记。',
      'zh-Hant': '請由上級組織的負責人登記；辦公室自己的，上級批准後註明「上級已批准」（--approved-above）再登記。',
      en: 'Have a leader of the superior organisation record it. For the office itself, say that its superior approved it (--approved-above).',
    },
  },
  seatTaken: {
    status: 409,
    sentence: {
      'zh-Hans': '这个职务在此任期内已有人担任。',
      'zh-Hant': '這個職務在此任期內已有人擔任。',
      en: 'Somebody else already has this seat during the term.',
    },
    next: {
      'zh-Hans': '请先结束前一任，或改填任期。',
      'zh-Hant': '請先結束前一任，或改填任期。',
      en: 'End the earlier term first, or change the dates.',
    },
  },
  roleHeldAlready: {
    status: 409,
    sentence: {
      'zh-Hans': '此人在此任期内已担任这个职务。',
      'zh-Hant': '此人在此任期內已擔任這個職務。',
      en: 'The person already has this role during the term.',
    },
    next: {
      'zh-Hans': '不需要再次登记。',
      'zh-Hant': '不需要再次登記。',
      en: 'There is nothing to record.',
    },
  },
  roleNotHeld: {
    status: 404,
    sentence: {
      'zh-Hans': '此人没有担任这个职务。',
      'zh-Hant': '此人沒有擔任這個職務。',
      en: 'The person does not have this role.',
    },
    next: {
      'zh-Hans': '请核对人员、职务和组织。',
      'zh-Hant': '請核對人員、職務和組織。',
      en: 'Check the person, the role and the organisation.',
    },
  },
  roleUnknown: {
    status: 422,
    sentence: {
      'zh-Hans': '没有这种职务。',
      'zh-Hant': '沒有這種職務。',
      en: 'There is no such role.',
    },
    next: {
      'zh-Hans': '请从已有的职务中选择。',
      'zh-Hant': '請從已有的職務中選擇。',
      en: 'Choose one of the known roles.',
    },
  },
  notLiaison: {
    status: 422,
    sentence: {
      'zh-Hans': '只有联系委员填写所联系的党支部。',
      'zh-Hant': '只有聯絡委員填寫所聯絡的黨支部。',
      en: 'Only a liaison committee member is assigned branches.',
    },
    next: {
      'zh-Hans': '请去掉所联系的党支部，或另行登记联系委员。',
      'zh-Hant': '請去掉所聯絡的黨支部，或另行登記聯絡委員。',
      en: 'Leave the branches out, or record a liaison beside this role.',
    },
  },
  liaisonBranchMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '联系委员没有填写所联系的党支部。',
      'zh-Hant': '聯絡委員沒有填寫所聯絡的黨支部。',
      en: 'A liaison committee member needs at least one branch.',
    },
    next: {
      'zh-Hans': '请填写所联系的党支部。',
      'zh-Hant': '請填寫所聯絡的黨支部。',
      en: 'Name the branches.',
    },
  },
  liaisonNotCommitteeMember: {
    status: 422,
    sentence: {
      'zh-Hans': '联系委员须在整个任期内是本委员会的委员。',
      'zh-Hant': '聯絡委員須在整個任期內是本委員會的委員。',
      en: 'A liaison has a seat in the committee for the whole of the term.',
    },
    next: {
      'zh-Hans': '请先登记委员职务，或改填任期。',
      'zh-Hant': '請先登記委員職務，或改填任期。',
      en: 'Record the seat first, or change the dates.',
    },
  },
  liaisonOutsideScope: {
    status: 422,
    sentence: {
      'zh-Hans': '所联系的党支部不在本委员会之下。',
      'zh-Hant': '所聯絡的黨支部不在本委員會之下。',
      en: 'A branch of a liaison is not below this committee.',
    },
    next: {
      'zh-Hans': '请只填写本委员会所属的党支部。',
      'zh-Hant': '請只填寫本委員會所屬的黨支部。',
      en: 'Name only branches below the committee.',
    },
  },
  dateInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '日期无效。',
      'zh-Hant': '日期無效。',
      en: 'The date is not valid.',
    },
    next: {
      'zh-Hans': '请按 2026-11-24 填写。',
      'zh-Hant': '請按 2026-11-24 填寫。',
      en: 'Write the date as 2026-11-24.',
    },
  },
})
