import { calendarWords, helpWords, placeWords, servicesWords } from '@liangpai/presentation'
import { isSentence, type Sentence, within } from './sentences.ts'
import { servicesTests as tests } from './servicesTests.ts'
import type { TestOf } from './testOf.ts'

/** Words by which a sentence may promise something: who sees it, until when it is kept, what it costs, what cannot happen. */
const PROMISES =
  /删|保存|看得到|看不到|只给|只有|只收|只写|只用于|只发到|只显示这一次|只归你|免费|失效|不计数|不评分|不按|不看|自动|不再|不占|没有其他|不能|告诉你|告知|不用登录|不显示|不影响|工作日内|不列出|不在公开|记入|按先后|给下一位|两人|一个人算|不出借|不合并|不作他用|可以再打开|不变|空出来|同时看到/

/** Every sentence of the pages of help, calendar and place that may promise something, in the source language; names of acts do not. */
export const servicesSentences = (): Sentence[] =>
  Object.entries({
    services: servicesWords['zh-Hans'],
    help: helpWords['zh-Hans'],
    calendar: calendarWords['zh-Hans'],
    place: placeWords['zh-Hans'],
  })
    .flatMap(([name, words]) => within(name, words))
    .filter((sentence) => isSentence(sentence) && PROMISES.test(sentence.words) && !/verbs\./i.test(sentence.path))

type Group = readonly [shownBy: readonly TestOf[], paths: readonly string[]]

/** What shows that these sentences are true: the tests, and the sentences that they are for. */
const groups: readonly Group[] = [
  [
    [tests.lostHelp, tests.lostSignUp, tests.lostHours, tests.lostBooking, tests.lostTenancy],
    [
      'services.start.lostHow',
      'help.request.lostHow',
      'help.mentor.linkWhy',
      'help.work.newLinkHow',
      'calendar.signup.lostHow',
      'calendar.plan.newLinkTo',
      'calendar.plan.inviteAnew',
      'calendar.hours.overHow',
      'calendar.hours.work.linkHow',
      'place.booking.linkHow.0',
      'place.booking.work.newLinkSure',
      'place.tenancy.linkHow.0',
      'place.letting.newLinkWhy',
    ],
  ],
  [
    [tests.noSearch],
    [
      'services.start.noSearch',
      'services.work.notYoursWhy',
      'help.request.noSearch',
      'calendar.signup.noSearch',
      'calendar.hours.noSearch',
      'place.booking.linkHow.1',
      'place.tenancy.linkHow.1',
    ],
  ],
  [
    [tests.readers, tests.byAct],
    [
      'help.ask.contactHow',
      'help.request.allWho',
      'help.request.seeYou',
      'help.work.contactSeen',
      'services.office.trailMeans',
      'calendar.signup.contactHow',
      'calendar.plan.signupsWho',
      'calendar.plan.finishWhy',
      'calendar.hours.objectNote',
      'place.tenancy.contactNote',
    ],
  ],
  [
    [tests.noRating, tests.countsNobody],
    ['help.request.helpfulWho', 'help.work.notCounted', 'help.work.onlyRoom'],
  ],
  [
    [tests.figures, tests.countsNobody],
    ['services.office.noFiguresWhy', 'services.office.figuresOpen', 'services.office.figuresShort'],
  ],
  [[tests.settings, tests.settingsTrail], ['services.office.settings.means']],
  [[tests.fullHidden], ['help.work.fullHidden', 'help.mentor.askFirstHow']],
  [
    [tests.erased],
    [
      'help.request.deleteMeans',
      'help.request.sureDelete',
      'help.request.deletedWhy',
      'calendar.signup.sureRemove',
      'calendar.signup.removedWhy',
      'calendar.hours.sureRemove',
      'calendar.hours.removedWhy',
      'place.booking.removeSure',
      'place.booking.removedWhy',
      'place.tenancy.removeSure',
      'place.tenancy.removedWhy',
    ],
  ],
  [
    [tests.erasedMentor],
    ['help.mentor.leaveMeans', 'help.mentor.sureLeave', 'help.mentor.leftWhy', 'help.work.removeMentorMeans'],
  ],
  [[tests.blackedOut], ['help.request.blackedOut']],
  [
    [tests.dates],
    [
      'help.ask.keeps',
      'help.request.keeps',
      'help.request.keptUntil',
      'help.request.soon',
      'help.mentor.keptUntil',
      'calendar.signup.keepsUntil',
      'calendar.signup.keptUntil',
      'calendar.signup.soonDeleted',
      'calendar.hours.keptFor',
      'calendar.hours.nextDeleted',
      'calendar.hours.soon',
      'place.booking.answeredWithin',
      'place.booking.keptUntil',
      'place.booking.deletedSoon',
    ],
  ],
  [
    [tests.tenancyKept],
    [
      'place.tenancy.deletedOn',
      'place.tenancy.deletedSoon',
      'place.tenancy.keeping',
      'place.tenancy.keptUntil',
      'place.letting.printed.keptUntil',
    ],
  ],
  [[tests.owedKept], ['place.tenancy.keptUntilRefund']],
  [[tests.tenantPart], ['place.tenancy.removeSureEnded']],
  [[tests.schoolGone], ['place.tenancy.schoolUse', 'place.tenancy.schoolGone']],
  [
    [tests.noOtherFee, tests.parkFree],
    ['place.venue.applyHow', 'place.tenancy.depositOnly', 'place.tenancy.noDeposit'],
  ],
  [[tests.crossesAtOnce], ['help.mentor.crosses', 'help.mentor.sureAccept']],
  [[tests.ownTick], ['help.mentor.saysMemberHow']],
  [[tests.lapses], ['help.mentor.lapses', 'help.request.closed.silent']],
  [[tests.endsContact], ['help.request.sureWithdraw', 'help.request.sureFinish', 'help.mentor.sureEnd']],
  [[tests.askedUnknown, tests.notAskedAgain], ['help.mentor.sureDecline']],
  [[tests.reopened], ['help.request.canReopen']],
  [[tests.laterOne], ['help.ask.tellsNone', 'help.request.noMentorWhy']],
  [[tests.receipt], ['help.ask.tells']],
  [
    [tests.turns, tests.offerGone],
    ['calendar.signup.becomes.waiting', 'calendar.signup.offeredLapse', 'calendar.signup.sureLeave'],
  ],
  [[tests.cancelled], ['calendar.signup.cancelFinal']],
  [[tests.invitedAlone], ['calendar.plan.inviteHow']],
  [[tests.invitationOnce], ['calendar.plan.linkOnce']],
  [[tests.attendance], ['calendar.plan.sureFinish', 'calendar.plan.noSignupsWhy']],
  [[tests.seriesSkips], ['calendar.plan.notMoved']],
  [[tests.joined], ['calendar.hours.joinNote']],
  [[tests.confirmedByOrganizer], ['calendar.hours.work.how']],
  [[tests.hoursLink], ['calendar.hours.fromSignupWhy']],
  [[tests.proofOneAnswer], ['calendar.proof.unknownWhy']],
  [[tests.feed], ['calendar.print.feed.how', 'calendar.print.feed.sureRenew', 'calendar.print.feed.sureStop']],
  [[tests.feedOnce], ['calendar.print.feed.once', 'calendar.print.feed.invitedWhy']],
  [
    [tests.rivals, tests.diary],
    ['place.booking.free', 'place.booking.work.note', 'place.booking.work.noLonger'],
  ],
  [[tests.moved], ['place.booking.proposedWhy', 'place.booking.sureTake', 'place.booking.work.moveWhy']],
  [[tests.bookingByLink], ['place.booking.deed', 'place.venue.borrowHow']],
  [
    [tests.twoPersons, tests.settledByTwo],
    [
      'place.tenancy.deeds.settle',
      'place.tenancy.deeds.recheck',
      'place.tenancy.byTwo',
      'place.tenancy.leaveSure',
      'place.letting.deeds.review',
      'place.letting.deeds.settle',
      'place.letting.deeds.recheck',
      'place.letting.byTwo',
    ],
  ],
  [[tests.unpaid], ['place.tenancy.lapses']],
  [[tests.withdrawnWhole], ['place.tenancy.withdrawSure']],
  [[tests.leaves], ['place.tenancy.leaveSurePark', 'place.letting.extendWhy']],
  [[tests.agreedOnce], ['place.tenancy.agreeSure']],
  [[tests.statement], ['place.letting.printed.equal']],
  [[tests.eyes], ['services.work.signIn.countsAsOne', 'services.work.signIn.waitsWith']],
]

/** Sentences that say what somebody does or did, or that it is free: nothing asks for money but a deposit. */
const sayOnly: readonly string[] = [
  'services.start.sub',
  'services.start.openYours',
  'services.office.postersHow',
  'help.ask.lead',
  'help.request.openHow',
  'help.work.linkReady',
  'calendar.signup.lead',
  'calendar.signup.linkWhy',
  'calendar.signup.openHow',
  'calendar.plan.waitingToSend',
  'calendar.hours.keepLink',
  'calendar.print.free',
  'place.booking.keepLink',
  'place.booking.openHow',
  'place.tenancy.noneFree',
  'place.tenancy.keepLink',
  'place.tenancy.removeFirst',
  'place.tenancy.openHow',
  'place.letting.refundSure',
  'place.letting.newLinkIs',
  'place.letting.enterprisesWhy',
]

/** What shows each of these sentences; nothing for one that promises nothing. */
export const servicesShown: ReadonlyMap<string, readonly TestOf[]> = new Map([
  ...groups.flatMap(([shownBy, paths]) => paths.map((path) => [path, shownBy] as const)),
  ...sayOnly.map((path) => [path, []] as const),
])

/** Every sentence that is named above, one twice if it is named twice. */
export const servicesPaths: readonly string[] = [...groups.flatMap(([, paths]) => paths), ...sayOnly]
