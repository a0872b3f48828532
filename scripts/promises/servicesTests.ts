import type { TestOf } from './testOf.ts'

const services = 'packages/services/src'
const help = `${services}/help`
const calendar = `${services}/calendar`
const place = `${services}/place`
const helpVerbs = `${help}/office/help.test.ts`
const helpSteps = `${help}/steps/changeRequest.test.ts`
const bookings = `${place}/office/booking/booking.test.ts`
const ownBooking = `${place}/http/booking.test.ts`
const tenancies = `${place}/office/tenancy/tenancyVerbs.test.ts`
const tenancy = `${place}/tenancy`

/** The tests that show what merchants, mentors, volunteers, tenants and those who work for them are told. */
export const servicesTests = {
  lostHelp: [helpVerbs, 'a new link goes to the contact on record, and the old one stops'],
  lostSignUp: [`${calendar}/office/signUp.test.ts`, 'a lost link is made anew by a host, and the old one dies'],
  lostHours: [`${calendar}/office/hours.test.ts`, 'a lost link is made anew by the branch, and the old one dies'],
  lostBooking: [bookings, 'a lost link is made anew for the contact on record, and the old one dies'],
  lostTenancy: [tenancies, 'a new link goes to the contact on record, and the old one dies'],
  noSearch: [
    `${services}/http/app.test.ts`,
    'says what to do where a link is lost, and has no field to look anybody up',
  ],
  readers: [`${services}/readers.test.ts`, 'each reader reads exactly what the table says'],
  settings: [
    `${services}/http/settingsRoutes.test.ts`,
    'a changed address stands on the first page, the page of lost links, the plan and the sheets for the door at once',
  ],
  settingsTrail: [
    `${services}/http/settingsRoutes.test.ts`,
    'what is left out stays, what is empty is said no more, and the trail has what it became',
  ],
  byAct: [
    `${services}/readers.test.ts`,
    'a contact is shown by an act of its host alone, and each is a line of the trail',
  ],
  noRating: [
    `${services}/fields.test.ts`,
    'has a field for membership, turnover, ratings, badges, age, gender or a fee',
  ],
  countsNobody: [`${services}/fields.test.ts`, 'count nobody: each number is written down with what it counts'],
  figures: [
    `${services}/maintenance/maintenance.test.ts`,
    'publishes each month once it is over, and says under ten for few',
  ],
  fullHidden: [helpVerbs, 'a mentor without room is not offered, and is refused when introduced nevertheless'],
  erasedMentor: [`${services}/help/erased.test.ts`, 'hold nothing of a mentor who'],
  erased: [`${services}/erased.test.ts`, 'that was deleted, and its link opens nothing'],
  blackedOut: [`${help}/erased.test.ts`, 'hold nothing of what was blacked out, nor of the row as it was before'],
  dates: [`${services}/retention.test.ts`, 'said on its own page, with one reminder'],
  tenancyKept: [`${tenancy}/retention.test.ts`, 'for thirty days if it was declined, withdrawn or lapsed'],
  owedKept: [`${tenancy}/retention.test.ts`, 'not for thirty days while the deposit of one who withdrew is still owed'],
  tenantPart: [`${tenancy}/retention.test.ts`, 'what a tenant takes out is all but the statement'],
  schoolGone: [tenancies, 'school and year are gone with the decision, and a deletion takes the rest'],
  noOtherFee: [
    `${place}/deposit/deposit.test.ts`,
    'a tenancy has no number but its deposit, its deductions, and the versions of a settlement',
  ],
  parkFree: [`${place}/deposit/deposit.test.ts`, 'a park has no deposit, and no number at all'],
  crossesAtOnce: [helpVerbs, 'contacts cross both ways at once when a mentor accepts, and to nobody before'],
  ownTick: [
    `${help}/steps/helpModel.test.ts`,
    'a member is said to be one by their own tick alone, in that introduction',
  ],
  lapses: [helpVerbs, 'time lets introductions lapse and closes what nobody says a word in'],
  endsContact: [
    `${help}/steps/helpModel.test.ts`,
    'once ended nobody helps any longer, and everything has its last day',
  ],
  askedUnknown: [`${help}/http/help.test.ts`, 'no response names a mentor before they accept'],
  notAskedAgain: [helpSteps, 'a mentor who has declined is not asked again, one whose introduction lapsed may be'],
  reopened: [
    helpSteps,
    'a request is closed after thirty days without a word, not before, and opened again within thirty',
  ],
  laterOne: [helpSteps, 'where nobody suitable was there, the center may still introduce somebody later'],
  receipt: [`${help}/http/help.test.ts`, 'a request sent twice is one, and its receipt says by when and has its link'],
  turns: [`${calendar}/signup/listModel.test.ts`, 'places are offered in the order of the list'],
  offerGone: [`${calendar}/signup/listModel.test.ts`, 'whoever cancelled or let an offer lapse stays out'],
  cancelled: [
    `${calendar}/signup/sessionList.test.ts`,
    'who cancelled is out: neither signed up again nor offered anything',
  ],
  invitedAlone: [
    `${calendar}/http/list.test.ts`,
    'an invitation opens the sheet of its session alone, which no list has',
  ],
  invitationOnce: [`${calendar}/http/work.test.ts`, 'an invitation is shown once, and cancelling needs its reason'],
  attendance: [`${calendar}/signup/sessionList.test.ts`, 'at the end whoever was not marked is absent'],
  seriesSkips: [`${calendar}/http/work.test.ts`, 'asks about those near a festival, and skips what clashes'],
  joined: [
    `${calendar}/office/hours.test.ts`,
    'hours of two sign-ups are one person by the links of both, and never by a name',
  ],
  confirmedByOrganizer: [
    `${calendar}/office/hours.test.ts`,
    'nobody confirms, corrects or stays with hours by a link or a form',
  ],
  hoursLink: [`${calendar}/http/hours.test.ts`, 'the sheet of a sign-up opens its hours under a link of their own'],
  proofOneAnswer: [`${calendar}/http/hours.test.ts`, 'a proof that was deleted and one that never was are one answer'],
  feed: [
    `${calendar}/http/printAndFeed.test.ts`,
    'the private address of a branch has the sessions for the invited, until it is changed or stopped',
  ],
  feedOnce: [`${calendar}/http/printAndFeed.test.ts`, 'the private one is shown once'],
  rivals: [bookings, 'two rivals: one is approved, the other is refused by the clash, and moved'],
  diary: [
    `${place}/http/diary.test.ts`,
    'two rivals stand side by side; one approved, the other cannot be, and is moved',
  ],
  moved: [ownBooking, 'another time is proposed; two answers, and the second tap takes it'],
  bookingByLink: [ownBooking, 'a request is answered by its own page, with its link and the last day for an answer'],
  twoPersons: [`${tenancy}/tenancyModel.test.ts`, 'nobody is approved, and nothing is deducted, by one person'],
  settledByTwo: [tenancies, 'an objection is looked at again by two'],
  unpaid: [tenancies, 'an unpaid approval lapses, frees its space, and is deleted after thirty days with its link'],
  withdrawnWhole: [`${tenancy}/settling.test.ts`, 'goes back whole to a team that withdraws before it moves in'],
  leaves: [`${tenancy}/changeTenancy.test.ts`, 'that is over ends in leaving, with its last day'],
  agreedOnce: [`${tenancy}/settling.test.ts`, 'is not objected to after the tenant agreed'],
  statement: [`${tenancy}/tenancyModel.test.ts`, 'a deposit always balances, and a deduction never exceeds it'],
  eyes: [`${tenancy}/changeTenancy.test.ts`, 'is decided by another person than the one who reviewed it'],
} as const satisfies Record<string, TestOf>
