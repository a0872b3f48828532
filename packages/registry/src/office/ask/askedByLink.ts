import { DAY, liveLink, Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { ASKED, askedRequest } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'

/** A request by the public form is deleted once nothing has happened with it for so long (PAGES 3.3). */
export const ASKED_KEPT = 30 * DAY

/** The request of a private link of `/ask`; throws `privateLinkUnknown`, also once it became a badge. */
export async function askedByLink(reading: Reading, token: string): Promise<RequestRow> {
  const { subject } = await liveLink(reading, ASKED, token)
  const request = await askedRequest(reading, subject)
  if (!request) throw new Refusal('privateLinkUnknown')
  return request
}

/** The same, or nothing where the link opens nothing. */
export async function findAsked(reading: Reading, token: string): Promise<RequestRow | undefined> {
  return askedByLink(reading, token).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'privateLinkUnknown') return undefined
    throw error
  })
}
