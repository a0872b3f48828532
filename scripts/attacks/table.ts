import type { TestOf } from '../promises/testOf.ts'

const http = 'packages/registry/src/http'
const signIn = 'packages/registry/src/office/signIn'
const repeated = 'packages/server/src/verb/repeated.test.ts'

/** Each attack on office and branch, and the tests in which it is tried. */
export const attacks: Readonly<Record<string, readonly TestOf[]>> = {
  'Another branch’s request, badge, person or organisation by its page': [
    [`${http}/work.test.ts`, 'what is not there and what is not theirs is one answer, in bytes'],
    [`${http}/workLookUp.test.ts`, 'have the page of what is not there, in bytes'],
  ],
  'The same by the API, each verb': [
    [`${http}/attacks.test.ts`, 'the API answers $name of another branch’s as of what is not there, in bytes'],
  ],
  'The same by the command line': [
    ['packages/liangpai/src/otherBranch.test.ts', 'the request of another branch prints what none prints'],
    ['packages/liangpai/src/otherBranch.test.ts', 'the badge of another branch prints what none prints'],
  ],
  'A session that was fixed before sign-in': [
    [`${http}/signIn.test.ts`, 'a secret that somebody planted before sign-in opens nothing after it'],
    [
      `${http}/signIn.test.ts`,
      'a passkey signs in and steps up under a new secret; the one of before is worth nothing',
    ],
  ],
  'A one-time link, an answer of a passkey or a form, sent again': [
    [`${http}/signIn.test.ts`, 'of two who open a link at once, one is signed in'],
    [`${http}/signIn.test.ts`, 'what an authenticator answered signs in once and steps up once'],
    ['packages/server/src/passkeys/passkeys.test.ts', 'a challenge is used up by its first response, even a wrong one'],
    [`${http}/work.test.ts`, 'by forms alone, each once however often it is sent'],
  ],
  'A form or a script of another site': [
    [`${http}/attacks.test.ts`, '%s does nothing at any address, with the cookie of whoever may do everything'],
    [`${http}/signIn.test.ts`, '%s does nothing, with the cookie or without'],
    ['e2e/signIn.test.ts', 'a form of another site that is sent while somebody is signed in ends nothing'],
  ],
  'A page in a frame, or an address that acts': [
    [`${http}/attacks.test.ts`, 'every page forbids to be framed, whoever asks, and no GET changes anything'],
  ],
  'Markup in a field, an address or a name': [
    [`${http}/markup.test.ts`, 'markup in each field of each form of each page stays text'],
    [`${http}/markup.test.ts`, 'markup in the address of each page stays text'],
    [`${http}/markup.test.ts`, 'a name that holds markup, however it came into the database, is text on every page'],
  ],
  'Finding out who and what there is': [
    [`${http}/signIn.test.ts`, 'whoever looks at its address, or at it twice, uses nothing up'],
    [`${http}/api.test.ts`, 'whoever tries links out waits after thirty tries'],
    [
      `${http}/forms.test.ts`,
      'is the same to the byte for who declined, has asked or is asked in the name of somebody else',
    ],
    [`${http}/forms.test.ts`, 'is the same to the byte for a number that was withdrawn and one that was never issued'],
    [`${http}/app.test.ts`, 'not in effect: one answer, byte for byte, whatever the cause and the spelling'],
    [`${http}/app.test.ts`, 'not in effect: as many reads for a withdrawn badge as for one never issued'],
    [`${http}/data.test.ts`, 'the page names nobody, is not stored, changes nothing, and is the same for every link'],
    [`${signIn}/waysIn.test.ts`, 'nobody hands a link to themselves, to whoever has no role, or without a role above'],
  ],
  'One person as both of two': [
    [`${signIn}/eyes.test.ts`, 'one person with two devices, and whom an appointee of theirs let in'],
    [`${signIn}/eyes.test.ts`, 'two whom one person let in do not attest and review for each other until the superior'],
    [`${signIn}/eyes.test.ts`, 'a passkey that was saved by a handed link counts as that link'],
    [`${http}/tokens.test.ts`, 'counts as the session in which it was made'],
    ['e2e/life.test.ts', 'whom one person let in counts as one until the superior confirms'],
  ],
  'An invented appointee': [
    [
      `${signIn}/eyes.test.ts`,
      'an invented appointee is not confirmed by who appointed them, whoever handed them the link',
    ],
    [`${signIn}/eyes.test.ts`, 'nor by somebody whom who appointed them has let in'],
  ],
  'A lost phone': [
    [`${signIn}/lostDevice.test.ts`, 'lets nobody in once the operator has let its owner in anew'],
    [`${signIn}/lostDevice.test.ts`, 'gives no word for another’s link any more'],
    [`${signIn}/lostDevice.test.ts`, 'whose owner’s role has ended, or whose sign-ins a leader ended'],
    [`${signIn}/lostDevice.test.ts`, 'is out once its passkey is deleted elsewhere'],
    [`${signIn}/waysIn.test.ts`, 'whoever had a passkey gets a link from two persons whose eyes do not meet'],
    [`${signIn}/waysIn.test.ts`, "the first person's word for a lost phone waits for a day"],
  ],
  'A refusal tried out by asking under the same name': [
    [
      'packages/registry/src/office/ask/ask.test.ts',
      'gets the same answer by the same statements, and nothing arrives',
    ],
    ['packages/registry/src/office/ask/namesake.test.ts', 'gets the answer that everybody gets'],
  ],
  'The key of another’s command': [
    [repeated, 'the key of one person is free for another, and for another verb: each command is done'],
    [repeated, 'a stranger learns of no key: whoever may not act is refused alike whether somebody used it or not'],
    [repeated, 'the key of one link is free for another link'],
  ],
  'A stolen session': [
    [`${http}/signIn.test.ts`, 'a session that was stolen opens nothing once its owner has signed out'],
    [`${http}/signIn.test.ts`, 'without a sign of life for half an hour, or after eight hours, a session ends'],
    [`${http}/signIn.test.ts`, 'the passkey of another person steps nobody up'],
    ['e2e/life.test.ts', 'the secretary hands over to the next one'],
  ],
  'A token': [[`${http}/api.test.ts`, 'a token does what it names, is never a person, and ends']],
  'A token for what takes a person, or to make another token': [
    [`${http}/tokens.test.ts`, 'is made for nothing that tokens never do'],
    [`${http}/tokens.test.ts`, 'makes no other token and ends none'],
  ],
  'A token that outlives the role, the sign-in or the passkey of its person': [
    [`${http}/tokens.test.ts`, 'does no more once its person has lost the role'],
    [`${http}/tokens.test.ts`, 'ends where somebody ends the sign-in of its person'],
    [`${http}/tokens.test.ts`, 'ends with the passkey of the session in which it was made'],
  ],
  'A token read in rows, the trail or an answer that is kept, or called up again': [
    [`${http}/tokens.test.ts`, 'stands in its answer alone'],
    [`${http}/tokenForm.test.ts`, 'shown in that answer and by no repeated one'],
  ],
  'A token made by another site in somebody’s browser': [
    [`${http}/tokenForm.test.ts`, 'what another site sends to the form makes none'],
  ],
  'Trying tokens out, or making them by the thousand': [
    [`${http}/tokenHostile.test.ts`, 'is one of twenty at the most however many are made at once, by two processes'],
    [`${http}/tokenHostile.test.ts`, 'a form with whatever in its fields makes none'],
    [`${http}/tokens.test.ts`, 'whoever tries tokens out waits'],
    [`${http}/tokens.test.ts`, 'is one of twenty of a person at the most'],
  ],
  'Changing the trail': [
    ['packages/server/src/store/trail.test.ts', 'a line that was %s is found'],
    [
      'packages/server/src/store/trail.test.ts',
      'takes up a line whose transaction ends after those of any number of later ones',
    ],
  ],
  'Two processes at once on one offer, badge or list': [
    [
      'packages/registry/src/publication/atOnce.test.ts',
      'a consent that is sent to both is one: one badge, one receipt, one line, and one answer',
    ],
    [
      'packages/registry/src/publication/atOnce.test.ts',
      'stops, pauses, resumes and consents of both leave each badge whole, and no act without its line',
    ],
    ['packages/registry/src/publication/atOnce.test.ts', 'is signed for a stop before that has ended'],
  ],
  'A restore into the database of somebody else': [
    ['packages/server/src/store/backup/endedRestore.test.ts', 'is neither emptied nor filled by a restore'],
  ],
}
