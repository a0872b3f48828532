import { initiativeTests } from './initiativeTests.ts'
import { figuresTests } from './figuresTests.ts'
import { stationTests } from './stationTests.ts'
import type { TestOf } from './testOf.ts'

const office = 'packages/registry/src/office'
const http = 'packages/registry/src/http'
const maintenance = 'packages/registry/src/maintenance'

/** The tests that show what members are told. */
export const tests = {
  ...stationTests,
  ...initiativeTests,
  ...figuresTests,
  askedNothingPublic: [
    `${office}/ask/ask.test.ts`,
    'a request waits at the branch like any other, is known to be asked by the form, and makes nothing public',
  ],
  askedWithheld: [`${office}/ask/ask.test.ts`, 'gets the same answer by the same statements, and nothing arrives'],
  askedNamesake: [`${office}/ask/namesake.test.ts`, 'gets the answer that everybody gets'],
  askedSteps: [`${office}/ask/ask.test.ts`, 'the link follows each step, and opens nothing once there is a badge'],
  askedReplaced: [`${office}/ask/ask.test.ts`, 'the link of an earlier request lets a new one come in its place'],
  askedDeleted: [`${office}/ask/ask.test.ts`, 'who asked deletes their request, and nobody else does'],
  askedReturnedKept: [
    `${office}/ask/ask.test.ts`,
    'is kept for 30 days from the day it was sent back, which its member is told',
  ],
  askedCompleted: [
    `${office}/ask/ask.test.ts`,
    'goes on by its link, put right in the same place, and what was proven stays',
  ],
  askedIdle: [`${office}/ask/ask.test.ts`, 'a request that is idle for 30 days is deleted with its link'],
  askedAnswer: [`${http}/forms.test.ts`, 'is answered by the steps, the file with its address, and the link'],
  askedListing: [
    `${http}/forms.test.ts`,
    'of a marketplace asks for the id of the shop there, and takes a name for its',
  ],
  askedAddress: [`${http}/forms.test.ts`, 'where no kind is chosen the address decides'],
  askedForbidden: [`${http}/forms.test.ts`, 'of a forbidden kind is not taken'],
  askedTooOften: [`${http}/forms.test.ts`, 'sent too often from one address is not taken, and keeps what was typed'],
  askedKind: ['e2e/publicForms.test.ts', 'the kind of shop follows the address until somebody chooses it'],
  reportedSame: [
    `${http}/forms.test.ts`,
    'is the same to the byte for a number that was withdrawn and one that was never issued',
  ],
  reportedStation: ['e2e/publicForms.test.ts', 'a dispute has one filled button, which takes the shop along'],
  reportedNoChange: [`${office}/report/report.test.ts`, 'nothing of a report changes a badge'],
  reportedAnswer: [`${http}/forms.test.ts`, 'and shows the answer of the office once there is one'],
  reportedLimit: [`${http}/forms.test.ts`, 'is limited for each address'],
  reportedKept: [`${office}/report/report.test.ts`, 'a report is deleted 180 days after its answer with its link'],
  reportedDeleted: [`${office}/report/report.test.ts`, 'who reported deletes their report, and nobody else does'],
  twoLook: [`${office}/request/prove.test.ts`, 'a shop on a marketplace is proven by the second of two persons'],
  fileProves: [`${office}/request/prove.test.ts`, 'a shop is proven by the file that its site serves'],
  oneShop: ['packages/registry/src/pages/verifyPage.test.ts', 'a verified badge: shop, question and way there stand'],
  chosenFacts: [`${office}/offer/badgePath.test.ts`, 'name and branch are public only if the member ticked them'],
  wholePath: [`${office}/offer/badgePath.test.ts`, 'with the facts that were ticked and no others'],
  nothingBefore: [`${office}/offer/badgePath.test.ts`, 'nothing is public before the member consents'],
  receiptNames: [
    `${office}/offer/badgePath.test.ts`,
    'a receipt is signed by the issuer and names what was consented to',
  ],
  sevenDays: [`${office}/offer/offer.test.ts`, 'an offer ends after seven days, and gives way to a newer one'],
  agreedOnce: [
    `${office}/offer/consent.test.ts`,
    'an offer is agreed to once, and shows until it ends what came of it',
  ],
  mustAgree: [`${office}/offer/consent.test.ts`, 'without agreement to the text there is no consent'],
  endedOffer: [
    `${office}/offer/consent.test.ts`,
    'after seven days an offer that was agreed to answers as one that was not',
  ],
  closedTab: ['e2e/offer.test.ts', 'whose tab is closed at every step and opened again loses nothing'],
  changedText: [
    'e2e/offer.test.ts',
    'a text that changed while it was read is shown anew, and what was ticked stays ticked',
  ],
  boxes: ['e2e/offer.test.ts', 'each box shows its value before it is ticked'],
  noticeValues: [`${office}/issuance/notice.test.ts`, 'who runs the machine, backups, and what is kept for how long'],
  noticeContact: [`${office}/issuance/notice.test.ts`, 'an issuer is named with its own contact'],
  noPeriod: [
    'packages/presentation/src/words/consentNotice.test.ts',
    'where nothing is kept after an ending, the text does not speak of it',
  ],
  notAskedTwice: [`${office}/offer/decline.test.ts`, 'who declined is not asked again for that shop'],
  declineHash: [`${office}/offer/decline.test.ts`, 'of a refusal only hashes stay'],
  reopening: [`${office}/offer/decline.test.ts`, 'only the link on the page of the refusal opens it again, once'],
  fiveYears: [`${office}/offer/decline.test.ts`, 'a refusal is kept for five years, and then deleted'],
  evidence: [`${office}/request/attest.test.ts`, "a branch's secretary attests once"],
  copyInactive: [
    `${office}/badge/ending.test.ts`,
    'a withdrawn badge is not served, a copy of it is inactive, and only hash, index and end',
  ],
  stopLink: [`${office}/badge/ending.test.ts`, 'a stop link pauses and stops its badge'],
  pauseKeeps: [
    `${office}/badge/ending.test.ts`,
    'a badge that is paused and resumed is verified again under the same number',
  ],
  twoSeconds: [`${office}/badge/ending.test.ts`, 'an ending is public in a second process within two seconds'],
  staysStopped: [`${office}/badge/ending.test.ts`, "yesterday's database put back: the stopped badge stays stopped"],
  journalFollows: [
    `${office}/badge/ending.test.ts`,
    'a badge stops although the journal cannot be written; its line follows',
  ],
  notInEffect: [`${office}/badge/stop.test.ts`, 'a badge that was withdrawn is not in effect any more'],
  listTimes: [
    'packages/registry/src/publication/statusList.test.ts',
    'a status list has the address, times and size of PROFILE',
  ],
  erasedRows: [
    `${office}/badge/erased.test.ts`,
    'has no row left of a badge that was withdrawn, but its hash, index, end',
  ],
  erasedFiles: [
    `${office}/badge/erased.test.ts`,
    'hold nothing of a withdrawn badge any more when its member is answered',
  ],
  dump: [`${office}/badge/erased.test.ts`, 'names nobody: neither its rows nor its journal nor a backup'],
  rewritten: [
    `${maintenance}/rewrite.test.ts`,
    'after the monthly rewrite nothing of a withdrawn badge, sealed or not',
  ],
  expired: [`${maintenance}/forget.test.ts`, 'an expired badge is deleted after 30 days with its data'],
  expiredAtOnce: [`${maintenance}/forget.test.ts`, 'a member deletes an expired badge at once, and cannot pause it'],
  oldBackups: [
    'packages/registry/src/backup/backup.test.ts',
    'once it is older than members are told, until it is deleted',
  ],
  retained: [
    'packages/registry/src/store/retained.test.ts',
    'is all that is kept of an ended badge, and deleted on its day',
  ],
  retainedApart: ['packages/registry/src/store/retained.test.ts', 'is sealed under a key of its own'],
  nothingRetained: ['packages/registry/src/store/retained.test.ts', 'is not kept after the ending'],
  stopPageNames: ['packages/registry/src/pages/memberPages.test.ts', 'the stop page names nobody and no organisation'],
  stopPageActs: [
    'packages/registry/src/pages/memberPages.test.ts',
    'the stop page can pause and withdraw, nothing more',
  ],
  stopHttp: ['packages/registry/src/http/member.test.ts', 'pause and withdraw act on the badge of the stop link'],
  branchLink: [`${office}/data/levels.test.ts`, 'the link of the branch opens what the branch holds, once'],
  levels: [`${office}/data/levels.test.ts`, 'the branch’s link alone %s'],
  besideIt: [`${office}/data/levels.test.ts`, 'the stop link beside it opens the rest'],
  copy: [`${office}/data/copy.test.ts`, 'has all that is held at its level, and nothing of another shop'],
  dataWithdraw: [`${office}/data/levels.test.ts`, 'a withdrawal ends all ways in and deletes the passkeys'],
  newStopLink: [`${office}/data/levels.test.ts`, 'a new stop link of the member’s ends the earlier one at once'],
  passkey: [
    `${office}/data/levels.test.ts`,
    'a passkey opens everything without a link, is named and dated, and opens nothing once it is deleted',
  ],
  passkeyPage: ['e2e/memberData.test.ts', 'a passkey saved at the consent opens all of my data'],
  linkOnce: [
    'packages/server/src/links/links.test.ts',
    'a link opens its subject once, for its purpose alone, until it expires',
  ],
  sessionEnds: [
    'packages/server/src/links/links.test.ts',
    'a session ends after thirty idle minutes, and after eight hours however busy',
  ],
  endedSession: [
    `${office}/data/dataLink.test.ts`,
    'a session opens its badge at its level until it has ended, and nothing of a badge that has ended',
  ],
  renewal: [
    `${office}/change/renew.test.ts`,
    'confirmed, attested, reviewed, signed under the same number with a new index',
  ],
  renewalEnds: [`${office}/change/renew.test.ts`, 'who does nothing has a badge that ends by itself'],
  correction: [
    `${office}/change/change.test.ts`,
    'a wrong name leaves every badge at once, and the right one is shown',
  ],
  failedTransfer: [
    `${office}/change/failedChange.test.ts`,
    'a transfer that was refused or declined goes on to lapse, and nothing else puts the badge into effect',
  ],
  lapse: [
    `${office}/change/lapse.test.ts`,
    'a correction or a renewal on which nothing is done is deleted on the day that is named',
  ],
  nameLapse: [
    `${office}/change/lapse.test.ts`,
    'a right name that was reviewed, and not agreed to in time, is held and not shown',
  ],
  transferLapse: [
    `${office}/change/lapse.test.ts`,
    'a badge whose member has moved ends on the day that is named, also where the transfer was refused',
  ],
  lapseShown: ['e2e/memberForms.test.ts', 'a correction that waits names the day on which it is deleted'],
  factRow: ['e2e/memberForms.test.ts', 'a member makes a fact public from its row, in any language'],
  failedShop: [
    'e2e/memberForms.test.ts',
    'a shop whose change was refused is not said to be under review, and its member asks anew',
  ],
  endedByOffice: [
    'e2e/memberForms.test.ts',
    'a badge that the office ended meanwhile is not said to have been withdrawn by its member',
  ],
  nothingLost: [`${office}/offer/notShown.test.ts`, 'roles, other badges and other requests are as before'],
  servicesApart: ['scripts/architecture/packages.test.ts', 'cannot learn who shows a badge'],
  threeMinutes: ['e2e/taps.test.ts', 'takes about three minutes of whoever reads every word, and 3 s a tap'],
  agreeFirst: ['e2e/offer.test.ts', '同意并亮明 with the consent not ticked says what to do first'],
  declinedRenewal: ['e2e/renewal.test.ts', 'who declines a renewal keeps the badge until its end, and is told so'],
  reminderPage: ['e2e/renewal.test.ts', 'the reminder says when the badge ends'],
  pausedWay: ['e2e/stopPage.test.ts', 'who has paused is led to where the badge is shown again'],
  branchWithdraws: [
    'e2e/memberData.test.ts',
    'by the branch’s link a member sees and copies what the branch holds, and withdraws',
  ],
  failedChange: [
    `${office}/change/failedChange.test.ts`,
    'a shop whose new name was refused shows the old one no more, whatever else is corrected: only amended anew',
  ],
  newChoice: [
    `${office}/change/change.test.ts`,
    'the member chooses anew at once, with a new index and a consent of its own',
  ],
  renamedShop: [
    `${office}/change/change.test.ts`,
    'a renamed shop shows the new name or nothing: paused at once, resumed by nobody',
  ],
  newAddress: [`${office}/change/change.test.ts`, 'another address is proven again before its member is asked'],
  newPledge: [`${office}/change/pledge.test.ts`, 'is public at once and counts as the next version'],
  pledgeLength: [`${office}/change/pledge.test.ts`, 'has at most 120 characters'],
  dataForms: ['e2e/memberForms.test.ts', 'a member changes the shop, notes a wrong status and words the pledge anew'],
  consentReceipt: [
    'packages/registry/src/receipt/receipt.test.ts',
    'of a consent is one page without script that says what was signed',
  ],
  endingReceipt: ['packages/registry/src/receipt/receipt.test.ts', 'is made from the stop link alone and names nobody'],
  receiptGood: ['packages/registry/src/receipt/receipt.test.ts', 'is good as its record and as its file'],
  receiptChanged: [
    'packages/registry/src/receipt/receipt.test.ts',
    'is changed where its words, its record or its signature were',
  ],
  receiptRedrawn: [
    'packages/registry/src/receipt/drawing.test.ts',
    'a file that was drawn in another way is told from a changed one',
  ],
  receiptForeign: ['packages/registry/src/receipt/receipt.test.ts', 'one of another registry is sent there'],
  receiptPage: ['e2e/receipt.test.ts', 'a receipt is checked without being sent anywhere: good, changed, not readable'],
  receiptPaper: ['e2e/receipt.test.ts', 'folded on a screen and with the whole text on paper'],
  endingDownload: [
    'e2e/receipt.test.ts',
    'a withdrawal gives its receipt as a file that checks and speaks of no membership',
  ],
} as const satisfies Record<string, TestOf>

export type TestName = keyof typeof tests
