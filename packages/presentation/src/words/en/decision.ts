import type { DecisionWords } from '../zh-Hans/decision.ts'

export const decision: DecisionWords = {
  returned: {
    shop: {
      label: 'Shop name differs from the site',
      reads: 'Please give the shop the same name as its site and send it again. Everything else is kept.',
    },
    proofFile: {
      label: 'Proof file not found',
      reads: "Please put the proof file on the shop's site and send it again. Everything else is kept.",
    },
    evidence: {
      label: 'Not found on the roll',
      reads: 'Please check with your branch what its roll says about you and send it again. Everything else is kept.',
    },
    other: { label: 'Other, in one sentence', reads: 'Please ask your branch. Everything else is kept.' },
  },
  refused: {
    notEligible: {
      label: 'Not eligible at present',
      reads: 'This request was not approved: the conditions are not met at present. Nothing was made public.',
      next: 'You can ask again once they are met. If you have a question, ask your branch.',
    },
    notOnRoll: {
      label: 'Membership is not held here',
      reads: "This request was not approved: you are not on the branch's roll. Nothing was made public.",
      next: 'If your membership is held by another branch, choose that branch and ask again. If the roll is wrong, check it with your branch first.',
    },
    notOperator: {
      label: 'Does not run the shop',
      reads: 'This request was not approved: it was not shown that you run this shop. Nothing was made public.',
      next: 'If the shop was filled in wrongly, correct it and ask again. If you do run it, check with your branch first.',
    },
    other: {
      label: 'Other, in one sentence',
      reads: 'This request was not approved. Nothing was made public.',
      next: 'If you have a question, ask your branch. You can correct the request and ask again.',
    },
  },
}
