import type { TestOf } from '../promises/testOf.ts'

const services = 'packages/services/src'
const http = `${services}/http/attacks.test.ts`
const readers = `${services}/readers.test.ts`
const erased = `${services}/erased.test.ts`
const help = `${services}/help/http/help.test.ts`
const hours = `${services}/calendar/http/hours.test.ts`
const model = `${services}/help/steps/helpModel.test.ts`

/** Each attack on help, calendar and place, and the tests in which it is tried. */
export const servicesAttacks: Readonly<Record<string, readonly TestOf[]>> = {
  'Another’s request, sign-up, hours, booking or tenancy': [
    [readers, 'each reader reads exactly what the table says, by every page to which pages lead anybody'],
    [http, 'what is not theirs is what is not there, in bytes, at every address that anybody has found'],
    [readers, 'a contact is shown by an act of its host alone, and each is a line of the trail'],
    [
      `${services}/help/office/help.test.ts`,
      'a secretary of another branch reads and does nothing of it, as if it were not there',
    ],
    [
      `${services}/place/office/booking/booking.test.ts`,
      'a branch that does not host the venue reads and decides nothing, as if there were none',
    ],
    [
      `${services}/calendar/office/hours.test.ts`,
      'a joint session: each of the branches that hosted it confirms, and nobody else reads of it',
    ],
  ],
  'A forged, cut or altered link, or one of something else': [
    [http, 'a link that is changed, cut, of nobody or of something else opens nothing, by one answer a page'],
  ],
  'Trying links or numbers out': [
    [http, 'whoever tries links out waits after thirty, and what they send is answered no sooner'],
    [hours, 'whoever tries numbers out is shown no proof for a while, and then the one that they have'],
    [hours, 'a proof that was deleted and one that never was are one answer, in every byte and header'],
  ],
  'A mentor’s name or a requester’s contact before both know each other': [
    [help, 'no response names a mentor before they accept, nor whoever asked to them'],
    [model, 'no order of events shows a contact before its introduction is accepted, to either side'],
  ],
  'Finding out who wants the same room, or who has a place': [
    [`${services}/place/http/booking.test.ts`, 'that somebody else asked is said, and not who'],
    [
      `${services}/place/http/booking.test.ts`,
      'the venue says what there is and how large, as a range, and names no tenant',
    ],
  ],
  'Two at once for one mentor, seat, hour or space': [
    [
      `${services}/help/office/help.test.ts`,
      'two processes that introduce the same mentor at once never bring them beyond their room',
    ],
    [
      `${services}/calendar/office/signUp.test.ts`,
      'two processes at once sell each seat once, and leave the list in order',
    ],
    [
      `${services}/place/office/booking/booking.test.ts`,
      'two processes that approve rivals at once approve one of them',
    ],
    [
      `${services}/place/office/booking/booking.test.ts`,
      'a tenancy and a booking that want a space at once do not both get it',
    ],
    [
      `${services}/place/office/tenancy/tenancyStore.test.ts`,
      'two processes that approve for one space at once give it to one',
    ],
  ],
  'Markup in any field of any record': [
    [
      http,
      'markup in each field of each record stays text, and no page can be framed, stored or run anything of others',
    ],
  ],
  'A form or a frame of another site, or an address that acts': [
    [http, 'a form of another site does nothing at any address, with the cookie of whoever may do everything'],
    [http, 'no page leads anywhere by looking: nothing changes, whoever opens whatever there is'],
  ],
  'Flooding by one address': [
    [http, 'a form of a hundred thousand fields, or of megabytes, is not taken apart'],
    [http, 'twenty forms of one address are taken, and the next keeps what was typed'],
  ],
  'Reading a record, a link or a contact in the log, the trail or a stolen database': [
    ['e2e/servicesLog.test.ts', 'services in service write nothing of what is asked, of its links and of who asked'],
    [readers, 'the trail says what was done, and holds no part of any of it'],
    [erased, 'hold no part of any record open, in no table, no answer that is kept and no file'],
  ],
  'An emblem or a claim on every page, and what another changed lost': [
    [`${services}/http/settingsRoutes.test.ts`, 'an emblem, a claim or a hidden character is said by no page'],
    [`${services}/http/settingsRoutes.test.ts`, 'markup in any of them stays text on each page that says it'],
    [`${services}/http/settingsRoutes.test.ts`, 'of what two processes change at once, nothing is lost'],
  ],
  'Bringing back what was deleted': [
    [erased, 'that was deleted, and its link opens nothing'],
    [erased, 'each table with something sealed is opened by the doctor and rewritten monthly'],
  ],
  'Learning who shows a badge, or asking for what is never asked': [
    ['scripts/apart.test.ts', 'is built of has no file that knows a badge'],
    [`${services}/fields.test.ts`, 'has a field for membership, turnover, ratings, badges, age, gender or a fee'],
    [`${services}/fields.test.ts`, 'count nobody: each number is written down with what it counts'],
  ],
}
