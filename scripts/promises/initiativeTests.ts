import type { TestOf } from './testOf.ts'

const office = 'packages/registry/src/office/initiative'
const http = 'packages/registry/src/http'

/** The tests that show what an initiative tells its readers, and those who write it. */
export const initiativeTests = {
  initiativeByTwo: [
    `${office}/initiative.test.ts`,
    'is read by nobody until two persons have opened it, and then in the words that both have read',
  ],
  initiativeOwnFirst: [
    `${office}/initiative.test.ts`,
    'is opened by a leader of its own organisation and another pair of eyes, in no other way',
  ],
  initiativeSameText: [
    `${office}/initiative.test.ts`,
    'nobody opens another text than they have read: a change voids what the first has said',
  ],
  initiativeVersions: [
    `${office}/initiative.test.ts`,
    'a changed text of an open one is a new version that two persons open; readers see the old one until then',
  ],
  initiativeClosed: [`${office}/initiative.test.ts`, 'is closed for good by two persons, and no act follows'],
  initiativeByClock: [
    `${office}/initiative.test.ts`,
    'is closed by the clock past its last day, in Shanghai, without any act',
  ],
  initiativeKnowsNobody: [
    `${office}/initiativeReaders.test.ts`,
    'an initiative knows nobody: what is asked while it is open leaves every table of it as it was',
  ],
  initiativeNoList: [
    `${http}/workInitiatives.test.ts`,
    'has no list of whom to ask, of who asked or how many: the page says so, and holds no person but who proposes',
  ],
  initiativeDraftUnseen: [
    `${http}/initiative.test.ts`,
    'a draft is answered as what never was, in bytes and headers, to browsers and programs',
  ],
  initiativeNothingChosen: [
    `${http}/initiative.test.ts`,
    'the form that it leads to knows nothing of it: nobody is enrolled, nothing is chosen beforehand',
  ],
  initiativeLanguages: [
    `${http}/initiative.test.ts`,
    'is read in three languages: where nothing is written, in simplified Chinese, which is marked',
  ],
  initiativeBadgesGoOn: [
    `${http}/initiative.test.ts`,
    'a badge is as good after the initiative by which nobody was enrolled has ended',
  ],
  initiativeVersionShown: [
    `${http}/initiative.test.ts`,
    'a changed text stands with its number and the day since when, once two persons have opened it',
  ],
  initiativePoster: [
    'e2e/initiative.test.ts',
    'prints as one sheet of A4 in black within margins of 24 mm; its code is 40 mm and more, and reads the address alone',
  ],
  initiativeSelf: [
    'e2e/initiative.test.ts',
    'a member who comes by its page asks for themself; the branch gets a request that says nothing of it',
  ],
} as const satisfies Readonly<Record<string, TestOf>>
