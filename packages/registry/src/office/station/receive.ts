import { dayOf, type FindingNotice, findingNotice, readSignedFile, Refusal } from '@liangpai/server'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { allStationKeys, findStationKey, isInUse } from '../../store/stationKeys.ts'
import { addStationNotice, contentOfNotice, findStationNotice, noticeIdHash } from '../../store/stationNotices.ts'
import type { StationKeyRow } from '../../store/stationRow.ts'
import { defineVerb } from '../defineVerb.ts'
import { drawNumber } from '../drawNumber.ts'
import { REVIEWERS } from '../roles.ts'
import { noWish } from '../twoPersons.ts'

/** Far more than a notice has. */
const MOST_CHARACTERS = 8192

/**
 * Takes in what a station concluded, as the file that somebody carried here (DESIGN 9). Nothing looks whether there is such a
 * badge, and nothing changes one: two persons of the office decide.
 */
export const receive = defineVerb({
  name: 'receive',
  summary: 'take in the file of what a station concluded about a shop with a badge',
  input: z.strictObject({ file: z.string().max(MOST_CHARACTERS).describe('the file that the station signed') }),
  output: z.strictObject({ notice: z.string() }),
  cli: { arguments: ['file'] },
  mayAct: [{ by: 'role', roles: REVIEWERS, of: 'the office', organization: () => OFFICE }],
  async prepare({ store, now }, { file }) {
    const inUse = (await allStationKeys(store.db)).filter((key) => isInUse(key, dayOf(now())))
    const thumbprints = inUse.map((key) => key.thumbprint)
    return readSignedFile(file, { typ: 'liangpai-finding+jwt', thumbprints, schema: findingNotice })
  },
  async act(work, _input, _loaded, { content, thumbprint }) {
    requireSound(work, content, await findStationKey(work.tx, thumbprint))
    const number = await add(work, content, thumbprint)
    return { result: { notice: number }, subject: number, detail: { station: content.station.name } }
  },
})

/** Throws what is wrong with a notice whose signature holds. */
function requireSound({ at }: Work, { station, date }: FindingNotice, key: StationKeyRow | undefined): void {
  if (!key || !isInUse(key, dayOf(at))) throw new Refusal('fileKeyUnknown') // retired since it was read
  if (station.name !== key.station) throw new Refusal('noticeStation', key.station)
  if (date > dayOf(at)) throw new Refusal('noticeAhead', date)
}

/** Adds a notice once, however often it is carried here; throws `noticeDiffers` for another one under its id. */
async function add(work: Work, content: FindingNotice, thumbprint: string): Promise<string> {
  const row = await addStationNotice(work, {
    number: await drawNumber('J', work.at, async (number) => (await findStationNotice(work, number)) !== undefined),
    idHash: noticeIdHash(work.vault, content.id),
    thumbprint,
    content: JSON.stringify(content),
    wanted: null,
    ...noWish,
    decision: null,
    receivedAt: work.at,
    decidedAt: null,
  })
  if (!isDeepStrictEqual(contentOfNotice(row), content)) throw new Refusal('noticeDiffers')
  return row.number
}
