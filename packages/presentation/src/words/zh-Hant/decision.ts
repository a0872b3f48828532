import type { DecisionWords } from '../zh-Hans/decision.ts'

export const decision: DecisionWords = {
  returned: {
    shop: { label: '店鋪名稱與網站不一致', reads: '請把店鋪名稱改成與網站一致，再提交。資料都還在，不用重填。' },
    proofFile: { label: '讀不到校驗檔案', reads: '請把校驗檔案放到店鋪網站，再提交。資料都還在，不用重填。' },
    evidence: { label: '名冊上沒有核對到', reads: '請先與所在支部核對名冊上的資料，再提交。資料都還在，不用重填。' },
    other: { label: '其他，用一句話寫明', reads: '請與所在支部聯絡。資料都還在，不用重填。' },
  },
  refused: {
    notEligible: {
      label: '目前不符合條件',
      reads: '這次申請沒有通過：目前還不符合展示的條件。沒有公開任何內容。',
      next: '條件具備後，可以再提出申請。有疑問，請問所在支部。',
    },
    notOnRoll: {
      label: '組織關係不在這裡',
      reads: '這次申請沒有通過：支部的名冊上沒有你。沒有公開任何內容。',
      next: '組織關係在其他支部的，請改選那個支部，重新提出。認為名冊有誤的，請先與所在支部核對。',
    },
    notOperator: {
      label: '不是店鋪的經營者',
      reads: '這次申請沒有通過：沒有核對到你經營這家店鋪。沒有公開任何內容。',
      next: '店鋪填錯了的，請更正後重新提出。店鋪確由你經營的，請先與所在支部核對。',
    },
    other: {
      label: '其他，用一句話寫明',
      reads: '這次申請沒有通過。沒有公開任何內容。',
      next: '有疑問，請問所在支部。可以更正後重新提出。',
    },
  },
}
