import type { TestOf } from '../promises/testOf.ts'

const mediation = 'packages/mediation/src'
const http = `${mediation}/http/attacks.test.ts`
const party = `${mediation}/http/party/party.test.ts`
const complaints = `${mediation}/http/party/complaintRoutes.test.ts`
const picture = `${mediation}/picture/encodePicture.test.ts`
const model = `${mediation}/steps/caseModel.test.ts`
const notice = 'packages/registry/src/office/station/notice.test.ts'
const keys = 'packages/registry/src/office/station/stationKeys.test.ts'

/** Each attack on a station and on what it tells the office, and the tests in which it is tried. */
export const stationAttacks: Readonly<Record<string, readonly TestOf[]>> = {
  'Another’s case': [
    [
      `${mediation}/http/workReaders.test.ts`,
      'what is not theirs is what is not there, in bytes, for each who works here',
    ],
    [
      `${mediation}/http/workReaders.test.ts`,
      'no form does what is not theirs, and none says whether the case is there',
    ],
    [http, 'a number that is not there and a case that is not theirs are one answer to everybody who is signed in'],
    [`${mediation}/openStation.test.ts`, 'a mediator of other cases, a partner, and a stranger find nothing'],
    [`${mediation}/openStation.test.ts`, 'a link opens its own side of its own case; a new one ends the old one'],
    [`${mediation}/readers.test.ts`, 'each reader reads exactly what the table says, by all of their views'],
  ],
  'A forged or altered link': [
    [http, 'a link that is changed, cut or of nobody opens nothing, by one answer'],
    [party, 'links that open nothing look alike, and are counted'],
  ],
  'A picture that is none, that unpacks to gigabytes, that runs, or that tells where it was taken': [
    [picture, 'a small file that would unpack to gigabytes'],
    [picture, 'the head of a picture with a page behind it'],
    [picture, 'a drawing that could run'],
    [picture, 'nothing is left of where, when and by what it was taken'],
    [complaints, 'what is no picture is refused before anything is filed'],
    [party, 'a picture stands on a page of its own, in which nothing can run'],
    [http, 'a picture of another case is one that is not there, and keeps nothing of what its file was called'],
  ],
  'Markup in a complaint, a message or an agreement': [
    [http, 'markup in each field of a case stays text on each page of both sides'],
    [`${mediation}/http/workMarkup.test.ts`, 'whatever a side, a mediator or a partner types is text on every page'],
    [
      'packages/registry/src/http/workStations.test.ts',
      'what a station wrote is text on the page, whatever it looks like',
    ],
  ],
  'A form of another site at the station': [
    [complaints, 'a form from elsewhere is not taken'],
    [`${mediation}/http/work.test.ts`, 'a form that another site sends does nothing'],
  ],
  'Flooding by one address': [
    [complaints, 'ten complaints of one address are taken, and the next keeps what was typed'],
    [party, 'a flood of messages is held up, and what was typed stays'],
    [http, 'a form of a hundred thousand fields is not taken apart'],
  ],
  'A row that was damaged, so that nothing else is ended, listed or deleted': [
    [
      `${mediation}/maintenance/damagedRows.test.ts`,
      'keeps no other case from being ended, listed, counted anew or deleted',
    ],
  ],
  'Reading a case, a link or a complainant in the log of the service': [
    ['e2e/stationLog.test.ts', 'a station in service writes nothing of a case, of its links and of who asked'],
  ],
  'A mediator with an interest, also under a second name': [
    [model, 'nobody mediates who did not declare, or has an interest that a side did not waive'],
    [http, 'whom a side objected to does not come back under a second short name'],
    [`${mediation}/steps/mediators.test.ts`, 'whom a side objected to is not assigned to the case again'],
  ],
  'A partner that reads beyond what was handed over to it': [
    [`${mediation}/openStation.test.ts`, 'a hand-over is read and received by its partner alone'],
    [
      `${mediation}/readers.test.ts`,
      'nobody else reads anything: another partner its own hand-over, a stranger nothing',
    ],
  ],
  'A merchant who is forced, by any order of events': [
    [model, 'no order of events forces a side: whatever is agreed, both accepted themselves'],
  ],
  'One person as both of two who conclude': [
    [`${mediation}/steps/records.test.ts`, 'a finding takes an end and two persons'],
    [http, 'who counts as one with whoever wrote a conclusion does not confirm it'],
    [http, 'what was read is confirmed, not what was written into its place meanwhile'],
    [http, 'whom a side objected to, and who declared a tie, conclude nothing about the shop'],
  ],
  'A forged notice: another key, a changed content, another kind of file, or the same again': [
    [notice, 'of another station, from a later day, of another kind or with more in it is refused'],
    [notice, 'that is received twice is one, also by another person or signed by the next key'],
    ['packages/registry/src/http/workStations.test.ts', 'no file, a forged one and one of an unknown key are refused'],
    [keys, 'two leaders retire a key, which never comes back; one alone changes nothing'],
    [keys, 'a mistyped name of a key in use is corrected by two leaders; until then the earlier one holds'],
    [keys, 'the word for another name is none for retiring the key, nor the other way round'],
  ],
  'A badge stopped by a complaint, a notice, or one person of the office': [
    [
      'packages/liangpai/src/stationFiles.test.ts',
      'no ending of a case changes a byte of a badge, nor does its notice',
    ],
    [notice, 'alone changes nothing: bundle and list stay byte for byte, whatever it concludes'],
    [notice, 'who decides something else than the first is the first of that, and one pair of eyes is one'],
    [notice, 'that did not find it true, or names another pledge, stops no badge'],
  ],
  'Finding out by a notice which badges there were': [
    [notice, 'of a badge that was withdrawn and of one that never was get one answer, by the same statements'],
  ],
}
