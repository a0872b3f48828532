import { refusalTable } from './entry.ts'

/** A transfer of the formal relation and its letters. */
export const transferRefusals = /* @__PURE__ */ refusalTable({
  notMember: {
    status: 422,
    sentence: {
      'zh-Hans': '此人不是党员，没有可转接的组织关系。',
      'zh-Hant': '此人不是黨員，沒有可轉接的組織關係。',
      en: 'This person is not a member and has no relation to transfer.',
    },
    next: {
      'zh-Hans': '请核对党员身份。',
      'zh-Hant': '請核對黨員身份。',
      en: 'Check the status.',
    },
  },
  holdsNoRelations: {
    status: 422,
    sentence: {
      'zh-Hans': '这个组织不能保管正式组织关系。',
      'zh-Hant': '這個組織不能保管正式組織關係。',
      en: 'This organisation cannot hold formal relations.',
    },
    next: {
      'zh-Hans': '请选择一个党支部；党委、党总支、党小组和临时、功能型党支部不接收组织关系。',
      'zh-Hant': '請選擇一個黨支部；黨委、黨總支、黨小組和臨時、功能型黨支部不接收組織關係。',
      en: 'Choose a branch: committees, general branches, groups, temporary and functional branches take none.',
    },
  },
  approversMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '没有填写逐级审批的组织。',
      'zh-Hant': '沒有填寫逐級審批的組織。',
      en: 'The organisations that approve the leaving are missing.',
    },
    next: {
      'zh-Hans': '请按次序填写。',
      'zh-Hant': '請按次序填寫。',
      en: 'Name them in their order.',
    },
  },
  firstApproverNotHome: {
    status: 422,
    sentence: {
      'zh-Hans': '逐级审批应当从党员所在的党组织开始。',
      'zh-Hant': '逐級審批應當從黨員所在的黨組織開始。',
      en: 'Approval level by level begins with the member’s home organisation.',
    },
    next: {
      'zh-Hans': '请先填写所在党组织；它已经不在的，先填写它的上级。',
      'zh-Hant': '請先填寫所在黨組織；它已經不在的，先填寫它的上級。',
      en: 'Name the home first, or its superior if the home no longer exists.',
    },
  },
  approverNotAbove: {
    status: 422,
    sentence: {
      'zh-Hans': '有一个审批组织不是前一个组织的上级。',
      'zh-Hant': '有一個審批組織不是前一個組織的上級。',
      en: 'One of the approving organisations does not stand above the one before it.',
    },
    next: {
      'zh-Hans': '请从下到上逐级填写，每个组织只填一次；本系统以外的上级填在末尾。',
      'zh-Hant': '請由下而上逐級填寫，每個組織只填一次；本系統以外的上級填在末尾。',
      en: 'Name each level once, from the home upwards, and those outside this tree last.',
    },
  },
  notNextApprover: {
    status: 409,
    sentence: {
      'zh-Hans': '还没有轮到这个组织审批。',
      'zh-Hant': '還沒有輪到這個組織審批。',
      en: 'It is another organisation’s turn to approve.',
    },
    next: {
      'zh-Hans': '请按层级逐级审批。',
      'zh-Hant': '請按層級逐級審批。',
      en: 'Approve level by level.',
    },
  },
  letterNumber: {
    status: 422,
    sentence: {
      'zh-Hans': '介绍信没有编号，或者编号已经用过。',
      'zh-Hant': '介紹信沒有編號，或者編號已經用過。',
      en: 'The letter has no number, or that of an earlier one.',
    },
    next: {
      'zh-Hans': '请填写新的编号。',
      'zh-Hant': '請填寫新的編號。',
      en: 'Give it a new number.',
    },
  },
  letterVoid: {
    status: 409,
    sentence: {
      'zh-Hans': '这封介绍信已经作废，另有补开的介绍信。',
      'zh-Hant': '這封介紹信已經作廢，另有補開的介紹信。',
      en: 'This letter is void; another one replaced it.',
    },
    next: {
      'zh-Hans': '请使用补开的介绍信。',
      'zh-Hant': '請使用補開的介紹信。',
      en: 'Use the one that replaced it.',
    },
  },
  letterUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有开出过这个编号的介绍信。',
      'zh-Hant': '沒有開出過這個編號的介紹信。',
      en: 'No letter with this number was issued.',
    },
    next: {
      'zh-Hans': '请核对编号。',
      'zh-Hant': '請核對編號。',
      en: 'Check the number.',
    },
  },
  letterNotExpired: {
    status: 409,
    sentence: {
      'zh-Hans': '介绍信还没有过期。',
      'zh-Hant': '介紹信還沒有過期。',
      en: 'The letter has not expired yet.',
    },
    next: {
      'zh-Hans': '请等到有效期满，或者取消这次转接。',
      'zh-Hant': '請等到有效期滿，或者取消這次轉接。',
      en: 'Wait until it has, or cancel the transfer.',
    },
  },
  approverLevelMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '逐级审批漏了一级。',
      'zh-Hant': '逐級審批漏了一級。',
      en: 'A level is left out of those that approve the leaving.',
    },
    next: {
      'zh-Hans': '请从所在党组织起逐级填写，直到两个支部共同上级的下一级；转出本系统的，直到最上级。',
      'zh-Hant': '請從所在黨組織起逐級填寫，直到兩個支部共同上級的下一級；轉出本系統的，直到最上級。',
      en: 'Name every level from the home up to below the superior of both branches, or up to the top if the way leads out.',
    },
  },
})
