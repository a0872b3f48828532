import { Refusal, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { OFFICE } from '../../store/issuers.ts'
import { findStationKey, putStationKey } from '../../store/stationKeys.ts'
import { waits } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { isSecond, noWish, wishOf } from '../twoPersons.ts'
import { thumbprint } from './registerStationKey.ts'

/** Two leaders of the office retire a station's key, stolen or no longer used: none of its files is taken any more. */
export const retireStationKey = defineVerb({
  name: 'retire-station-key',
  summary: "retire a station's key, the second of two leaders of the office to say so",
  input: z.strictObject({ thumbprint }),
  output: z.strictObject({ station: z.string(), thumbprint: z.string(), ...waits }),
  cli: { arguments: ['thumbprint'] },
  isInPerson: true,
  needsStepUp: true,
  isUrgent: true,
  mayAct: [{ by: 'role', roles: LEADERS, of: 'the office', organization: () => OFFICE }],
  async act(work, { thumbprint }) {
    const row = await findStationKey(work.tx, thumbprint)
    if (!row || row.registeredAt === null) throw new Refusal('stationKeyUnknown')
    if (row.retiredAt !== null) throw new Refusal('stationKeyRetired')
    const isBoth = row.wantedStation === null && isSecond(work, row, 'stationKeyAsked')
    await putStationKey(work.tx, {
      ...row,
      wantedStation: null,
      ...(isBoth ? { ...noWish, retiredAt: work.at } : wishOf(work)),
    })
    return {
      result: { station: row.station, thumbprint, waits: !isBoth },
      subject: thumbprint,
      detail: { station: row.station, ...(!isBoth && { waits: true }) },
    }
  },
})
