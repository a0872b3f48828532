import type { BadgeActWords } from '../zh-Hans/badgeActs.ts'

export const badgeActs: BadgeActWords = {
  dataLink: 'Make a link to “My data”',
  dataMeans: 'Good for seven days, opened once. An earlier link stops at once.',
  dataReady: 'Link to “My data”',
  dataHow: (branch) => `${branch} hands it to the member. The link is shown only this once.`,
  rare: 'Other matters',
  stopLink: 'Replace the stop link',
  stopLinkAlso: 'I agree: replace the stop link',
  stopMeans:
    'For a member who has lost the stop link and has no passkey. Two people ask for it, each by themselves; the old link then stops at once.',
  stopWanted: (name, when) => `${name} asked for a new stop link, ${when}; it waits for another person`,
  stopReady: 'New stop link',
  stopHow: (issuer) => `${issuer} hands it to the member. The link is shown only this once.`,
  correct: 'Correct the data',
  correctTo: 'Correct the name to',
  correctNote: 'Anything else that is wrong, for whoever checks it in the branch',
  correctMeans:
    'Checked by the branch, reviewed by another person, in effect once the member agrees. While a name is corrected, the badge shows none.',
  amend: 'Change the shop',
  amendMeans:
    'The badge pauses. It is shown again once the branch has checked the new shop, another person has reviewed it and the member agrees.',
  shopName: 'Name of the shop',
  shopUrls: 'Addresses of the shop, with a space between them',
  listingHost: 'Marketplace',
  listingId: 'Shop ID',
  transfer: 'Move to another organisation',
  transferTo: 'Receiving organisation',
  transferMeans:
    'The badge pauses. It is shown again once the receiving organisation has attested, another person has reviewed it and the member agrees.',
  memberWish: 'The member withdraws',
  endGroups: {
    shop: 'The shop',
    member: 'The status of the member changed; their other badges, too',
    again: 'Pauses until reviewed again; their other badges, too',
    issuer: 'The issuer',
  },
  done: {
    dataLink: 'Link made',
    stopLink: 'Stop link replaced',
    stopLinkWanted: 'Asked for; waits for another person',
    correct: 'Correction asked for',
    amend: 'Change asked for',
    transfer: 'Transfer recorded',
  },
}
