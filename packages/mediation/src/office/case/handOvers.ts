import { findPerson, hasRole } from '@liangpai/server'
import type { HandOver, HandOverReason } from '../../handOver/handOver.ts'
import type { Reading } from '../../context.ts'
import { casesBy } from '../../store/cases.ts'
import { HANDLERS, partnerOf } from '../roles.ts'

/** A partner that cases are handed over to. */
export type PartnerLine = { id: string; name: string }

/** Something that was handed over. Who received it is the partner's own person; nobody else's name is here. */
export type HandOverLine = {
  number: string
  partner: string
  reason: HandOverReason
  note: string
  date: string
  received?: string
  receivedBy?: string
}

/** What was handed over, as far as it is somebody's to read: a partner's own, or all for case handlers. */
export type HandOvers = { partner?: PartnerLine; lines: HandOverLine[] }

const MOST = 50

/** All partners. */
export const partnersOf = ({ tx }: Pick<Reading, 'tx'>): Promise<PartnerLine[]> =>
  tx.selectFrom('partners').select(['id', 'name']).orderBy('id').execute()

/** What was handed over to the partner of whoever reads, or to all for a case handler; the newest first. */
export async function listHandOvers(reading: Reading): Promise<HandOvers> {
  const partners = await partnersOf(reading)
  if (await hasRole(reading, reading.ledBy, HANDLERS)) return { lines: await linesOf(reading, partners) }
  const own = await partnerOf(reading)
  const partner = partners.find(({ id }) => id === own)
  return partner ? { partner, lines: await linesOf(reading, [partner]) } : { lines: [] }
}

async function linesOf(reading: Reading, partners: readonly PartnerLine[]): Promise<HandOverLine[]> {
  const cases = await Promise.all(
    partners.map(async ({ id, name }) => {
      const found = await casesBy(reading, { which: 'handedOver', partner: id, limit: MOST })
      return found.flatMap(({ number, record }) =>
        record.case.handOvers.filter(({ partner }) => partner === id).map((one) => ({ number, name, one })),
      )
    }),
  )
  const lines = await Promise.all(cases.flat().map((line) => lineOf(reading, line)))
  return lines.toSorted((a, b) => (a.date > b.date ? -1 : 1)).slice(0, MOST)
}

async function lineOf(
  reading: Reading,
  { number, name, one }: { number: string; name: string; one: HandOver },
): Promise<HandOverLine> {
  const { reason, note, date, received, receivedBy } = one
  const receiver = receivedBy === undefined ? undefined : await findPerson(reading, receivedBy)
  return {
    number,
    partner: name,
    reason,
    note,
    date,
    ...(received !== undefined && { received }),
    ...(receiver && { receivedBy: receiver.name }),
  }
}
