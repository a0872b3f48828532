import { isThumbprint } from '@liangpai/core'
import { Refusal, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { day, organizationName } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { findStationKey, putStationKey } from '../../store/stationKeys.ts'
import type { StationKeyRow } from '../../store/stationRow.ts'
import { waits } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { isFirst, isSecond, noWish, waitsForSecond, wishOf } from '../twoPersons.ts'

export const thumbprint = z
  .string()
  .trim()
  .refine(isThumbprint, 'no thumbprint')
  .describe("the thumbprint of the station's key, compared in person")

/**
 * Two leaders of the office register the key by which a station signs what it concludes (DESIGN 9). Said of a registered key with
 * another name, it corrects that of the station.
 */
export const registerStationKey = defineVerb({
  name: 'register-station-key',
  summary:
    "register a station's key, or correct the name of its station, the second of two leaders of the office to say so",
  input: z.strictObject({
    thumbprint,
    station: organizationName.describe('the name of the station, as its files have it'),
    until: day.optional().describe('the last day on which its files are taken; no end unless given'),
  }),
  output: z.strictObject({ station: z.string(), thumbprint: z.string(), ...waits }),
  cli: { arguments: ['thumbprint'] },
  isInPerson: true,
  needsStepUp: true,
  mayAct: [{ by: 'role', roles: LEADERS, of: 'the office', organization: () => OFFICE }],
  async act(work, { thumbprint, station, until = null }) {
    const row = await findStationKey(work.tx, thumbprint)
    if (row && row.retiredAt !== null) throw new Refusal('stationKeyRetired')
    if (row && row.registeredAt !== null) return correctStation(work, row, { station, until })
    const isBoth = row !== undefined && isSame(work, row, { station, until }) && isSecond(work, row, 'stationKeyAsked')
    const wish = isBoth ? { ...noWish, registeredAt: work.at } : { ...wishOf(work), registeredAt: null }
    await putStationKey(work.tx, { thumbprint, station, wantedStation: null, until, retiredAt: null, ...wish })
    return {
      result: { station, thumbprint, waits: !isBoth },
      subject: thumbprint,
      detail: { station, ...(!isBoth && { waits: true }) },
    }
  },
})

type Said = Pick<StationKeyRow, 'station' | 'until'>

/**
 * Corrects the name of the station of a registered key; the earlier one holds until both have said so. Throws `stationKeyRegistered`
 * for the same name or another last day, and `stationKeyDiffers` where somebody else waits for something else.
 */
async function correctStation(work: Work, row: StationKeyRow, { station, until }: Said) {
  if (station === row.station || (until !== null && until !== row.until)) throw new Refusal('stationKeyRegistered')
  const isSame = row.wantedStation === station
  if (!isSame && waitsForSecond(work, row) && !isFirst(work, row)) throw new Refusal('stationKeyDiffers')
  const isBoth = isSame && isSecond(work, row, 'stationKeyAsked')
  const corrected = isBoth ? { station, wantedStation: null, ...noWish } : { wantedStation: station, ...wishOf(work) }
  await putStationKey(work.tx, { ...row, ...corrected })
  const { thumbprint } = row
  return {
    result: { station, thumbprint, waits: !isBoth },
    subject: thumbprint,
    detail: { station, instead: row.station, ...(!isBoth && { waits: true }) },
  }
}

/**
 * Whether it is what the first of the two said. Who was first may say it in other words, the second not: throws
 * `stationKeyDiffers`.
 */
function isSame(work: Work, row: StationKeyRow, { station, until }: Said): boolean {
  const same = row.station === station && row.until === until
  if (!same && waitsForSecond(work, row) && !isFirst(work, row)) throw new Refusal('stationKeyDiffers')
  return same
}
