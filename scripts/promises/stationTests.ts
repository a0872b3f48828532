import type { TestOf } from './testOf.ts'

const station = 'packages/mediation/src'

/** The tests that show what those are told who complain at a station, are complained of, or work there. */
export const stationTests = {
  stReceipt: [
    `${station}/http/party/complaintRoutes.test.ts`,
    'a complaint is answered by its receipt: number, two dates, link',
  ],
  stKeepsTyped: [
    `${station}/http/party/complaintRoutes.test.ts`,
    'a form with gaps names each and keeps what was typed, pictures among it',
  ],
  stGuardian: [`${station}/http/party/complaintRoutes.test.ts`, 'a buyer under fourteen needs a guardian who consents'],
  stFlood: [
    `${station}/http/party/complaintRoutes.test.ts`,
    'ten complaints of one address are taken, and the next keeps what was typed',
  ],
  stMerchantReads: [
    `${station}/http/party/party.test.ts`,
    'the merchant reads the order and what is said, never name or contact of the buyer',
  ],
  stMessages: [
    `${station}/http/party/party.test.ts`,
    'messages go both ways; what is for the mediators alone stays theirs',
  ],
  stMessageFlood: [`${station}/http/party/party.test.ts`, 'a flood of messages is held up, and what was typed stays'],
  stSecondTap: [`${station}/http/party/party.test.ts`, 'what binds or ends takes a second tap'],
  stCompleted: [
    `${station}/http/party/party.test.ts`,
    'what lacked something is completed and filed again under its number',
  ],
  stDeletedAfter: [`${station}/http/party/party.test.ts`, 'one’s part is deleted after the end, and not before'],
  stWaysOut: [`${station}/http/party/party.test.ts`, '12315 and the court stand on every page of both sides'],
  stLinkRenewed: [
    `${station}/openStation.test.ts`,
    'a link opens its own side of its own case; a new one ends the old one',
  ],
  stNameStays: [
    `${station}/http/settingsRoutes.test.ts`,
    'its Chinese name, which the office has beside its key, is not a field, and no input changes it',
  ],
  stSettings: [
    `${station}/http/settingsRoutes.test.ts`,
    'what its leader changes stands on its pages at once, and in the trail',
  ],
  stContactTrail: [`${station}/openStation.test.ts`, 'to look at a contact is a line of the trail'],
  stPartnerAlone: [`${station}/openStation.test.ts`, 'a hand-over is read and received by its partner alone'],
  stFivePictures: [
    `${station}/openStation.test.ts`,
    'a picture is seen by both sides and the case’s people, by nobody else, and there are at most five of a side',
  ],
  stDeleted: [
    `${station}/maintenance/maintenance.test.ts`,
    'a withdrawn case is gone 180 days later with its links, and one with an agreement keeps that alone',
  ],
  stAgreementKept: [
    `${station}/maintenance/maintenance.test.ts`,
    'what both agreed to stays three years, without what either wrote',
  ],
  stOwnPart: [
    `${station}/maintenance/maintenance.test.ts`,
    'a side deletes its own part at once; an open case is ended first',
  ],
  stReportCase: [`${station}/http/party/party.test.ts`, 'the report’s case, from the form to what is done'],
  stSaysSilence: [
    `${station}/pages/case/nextStep.test.ts`,
    'who has answered reads what the silence of the other side means',
  ],
  stReplacedBefore: [
    `${station}/pages/case/nextStep.test.ts`,
    'while a mediator is replaced before anything has begun, no answer is overdue and none is said to be',
  ],
  stTestEnds: [
    `${station}/pages/case/nextStep.test.ts`,
    'during a test the page says when the mediation ends; past its last day, that the time runs on',
  ],
  stTestDeclined: [
    `${station}/pages/case/nextStep.test.ts`,
    'a test that one side declined is asked of nobody any more, and both read that there is none',
  ],
  stSaysEnd: [
    `${station}/pages/case/nextStep.test.ts`,
    'a proposal says what becomes of the case without an answer, in any language',
  ],
  stEndsOnDay: [
    `${station}/pages/case/nextStep.test.ts`,
    'an end by a time limit names the last day of the limit, on whatever day it was found',
  ],
  stLastDayOver: [
    `${station}/pages/case/nextStep.test.ts`,
    'past its last day an agreement asks for what became of it, and names no day that is over as the next',
  ],
  stHandOverSilent: [
    `${station}/pages/case/nextStep.test.ts`,
    'a hand-over promises no word of a partner who reads no contact',
  ],
  stSilentMerchant: [
    `${station}/maintenance/maintenance.test.ts`,
    'a silent merchant: after five working days the case ends by itself, and nobody acted',
  ],
  stRecount: [
    `${station}/maintenance/maintenance.test.ts`,
    'dates in a year that is not published are counted anew once it is',
  ],
  stRuns: [`${station}/clock/clock.test.ts`, 'replacing a mediator does not stop it'],
  stTestStops: [
    `${station}/clock/clock.test.ts`,
    'a test by agreement stops the time of mediation; one that nobody ends stops it until its last day',
  ],
  stSilentMediator: [
    `${station}/clock/clock.test.ts`,
    'a silent mediator: another one, or 12315, after three working days; a word takes them away',
  ],
  stLateStation: [
    `${station}/clock/clock.test.ts`,
    'a mediator not replaced in time, or a complaint not answered: 12315',
  ],
  stNobodyForced: [
    `${station}/steps/caseModel.test.ts`,
    'no order of events forces a side: whatever is agreed, both accepted themselves',
  ],
  stBothSame: [`${station}/steps/agreements.test.ts`, 'one yes is none, and an older version binds nobody'],
  stBasis: [`${station}/steps/agreements.test.ts`, 'goods that travel need a basis, which decides the carriage'],
  stLastDay: [`${station}/steps/agreements.test.ts`, 'nothing is missed before its last day'],
  stTestBoth: [`${station}/steps/agreements.test.ts`, 'both agree, then the case stands until the mediator ends it'],
  stDeclared: [`${station}/steps/mediators.test.ts`, 'nobody is assigned who has not declared'],
  stWaived: [`${station}/steps/mediators.test.ts`, 'assigned only if both sides waive it'],
  stNeverBack: [`${station}/steps/mediators.test.ts`, 'whom a side objected to is not assigned to the case again'],
  stStepsBack: [`${station}/steps/mediators.test.ts`, 'one who finds an interest later steps back by declaring it'],
  stOver: [`${station}/steps/changeCase.test.ts`, 'what is over is over for everybody but the record'],
  stCarriage: [`${station}/steps/changeCase.test.ts`, 'without a reason it is the buyer who pays the carriage'],
  stTogether: [`${station}/view/view.test.ts`, 'the answers to a version appear together, once both are given'],
  stShared: [
    `${station}/view/view.test.ts`,
    'a shared association is told to both sides when they are asked, and nobody earlier',
  ],
  stWhy: [
    `${station}/view/view.test.ts`,
    'why somebody objected is read by the station and the mediators, and by neither the other side nor a partner',
  ],
  stProvisional: [
    `${station}/pages/case/caseView.test.ts`,
    'a date past the published holidays is provisional, and says why',
  ],
  stSoon: [`${station}/pages/case/caseView.test.ts`, 'a deletion is said once more within seven days, and not before'],
  stCourse: [
    `${station}/pages/case/caseView.test.ts`,
    'a course prints what both sides said to each other, not what mediators think or was for them alone',
  ],
  stAgreementPrints: [
    `${station}/pages/case/caseView.test.ts`,
    'an agreement prints with three lines to sign, the last day for the court, and no name of the buyer',
  ],
  stClaimedDone: [
    `${station}/pages/case/caseView.test.ts`,
    'the buyer may say that nothing was done after the last day, or once the merchant says it was',
  ],
  stNoNotice: [
    `${station}/office/finding/signFinding.test.ts`,
    'a complaint alone gives none, nor does one that names no badge',
  ],
  stNotice: [
    `${station}/office/finding/signFinding.test.ts`,
    'takes two persons; then it is a file of the station’s key, which names nobody',
  ],
  stSecondPerson: [
    `${station}/office/case/lists.test.ts`,
    'a conclusion waits for another person than who wrote it, a mediator of the case among them',
  ],
  stLists: [
    `${station}/office/case/lists.test.ts`,
    'a case handler reads what waits for them apart from what waits for others, the next date first',
  ],
  stOwnList: [
    `${station}/office/case/lists.test.ts`,
    'a mediator reads their own cases, and those about which they were asked to declare',
  ],
  stAssignable: [
    `${station}/office/case/lists.test.ts`,
    'a case handler reads whom they may assign, and why not the others',
  ],
  stFigures: [
    `${station}/maintenance/publishFigures.test.ts`,
    'a month is published once it is over, in tens, and a small count is hidden and never 0',
  ],
  stFiguresStay: [
    `${station}/maintenance/publishFigures.test.ts`,
    'what was published does not change when cases are deleted, nor with what ends later',
  ],
  stFiguresNobody: [
    `${station}/maintenance/publishFigures.test.ts`,
    'nobody but case handlers reads them, and none of their ids is of a shop, mediator or person',
  ],
  stNotTheirs: [
    `${station}/http/workReaders.test.ts`,
    'what is not theirs is what is not there, in bytes, for each who works here',
  ],
  stOnce: [
    `${station}/http/work.test.ts`,
    'a contact and a link are shown in the answer to their form alone, and each is a line of the trail',
  ],
  stStated: ['e2e/station.test.ts', 'a hair dryer goes back: the report’s case in three browsers'],
  stSecondEyes: [
    `${station}/http/attacks.test.ts`,
    'who counts as one with whoever wrote a conclusion does not confirm it',
  ],
} satisfies Readonly<Record<string, TestOf>>
