import type { Reading } from '../context.ts'
import type { RequestRow } from '../store/tables.ts'

/** The organisation that a request was put to. */
export const ofRequest = ({ organizationId }: Pick<RequestRow, 'organizationId'>): string => organizationId

/** The organisation of the request with which something was loaded. */
export const ofItsRequest = ({ request }: { request: Pick<RequestRow, 'organizationId'> }): string =>
  request.organizationId

/** The organisation that attested a badge. */
export async function ofBadge(
  { requestId }: { requestId: string },
  _input: unknown,
  { tx }: Pick<Reading, 'tx'>,
): Promise<string | undefined> {
  const found = tx.selectFrom('requests').select('organizationId').where('id', '=', requestId)
  return (await found.executeTakeFirst())?.organizationId
}
