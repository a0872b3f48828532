import type { ReasonWords, RefusalReason, ReturnReason } from '../decisions.ts'

/** What a member reads when a request is sent back or refused (PAGES 2 and 4). The source of the other two languages. */
export const decision = {
  returned: {
    shop: { label: '店铺名称与网站不一致', reads: '请把店铺名称改成与网站一致，再提交。材料都还在，不用重填。' },
    proofFile: { label: '读不到校验文件', reads: '请把校验文件放到店铺网站，再提交。材料都还在，不用重填。' },
    evidence: { label: '名册上没有核对到', reads: '请先与所在支部核对名册上的资料，再提交。材料都还在，不用重填。' },
    other: { label: '其他，用一句话写明', reads: '请与所在支部联系。材料都还在，不用重填。' },
  } satisfies ReasonWords<ReturnReason>,
  refused: {
    notEligible: {
      label: '目前不符合条件',
      reads: '这次申请没有通过：目前还不符合展示的条件。没有公开任何内容。',
      next: '条件具备后，可以再提出申请。有疑问，请问所在支部。',
    },
    notOnRoll: {
      label: '组织关系不在这里',
      reads: '这次申请没有通过：支部的名册上没有你。没有公开任何内容。',
      next: '组织关系在其他支部的，请改选那个支部，重新提出。认为名册有误的，请先与所在支部核对。',
    },
    notOperator: {
      label: '不是店铺的经营者',
      reads: '这次申请没有通过：没有核对到你经营这家店铺。没有公开任何内容。',
      next: '店铺填错了的，请更正后重新提出。店铺确由你经营的，请先与所在支部核对。',
    },
    other: {
      label: '其他，用一句话写明',
      reads: '这次申请没有通过。没有公开任何内容。',
      next: '有疑问，请问所在支部。可以更正后重新提出。',
    },
  } satisfies ReasonWords<RefusalReason>,
}

export type DecisionWords = typeof decision
