import { findPerson, LEADERS, readEyes, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { seconds } from '../../output/schemas.ts'
import { listBadgeFiles, type ListedBadgeFile } from '../../store/badgeFiles.ts'
import { OFFICE } from '../../store/issuers.ts'
import { reachOf } from '../reach.ts'
import { isFirst, waitsForSecond } from '../twoPersons.ts'

/** A badge file that was handed out, as the office's leaders see it. */
export const badgeFileView = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  firstServed: seconds,
  withdrawnAt: seconds.exactOptional(),
  waits: z
    .strictObject({ by: z.string(), at: seconds, isOwn: z.boolean() })
    .exactOptional()
    .describe('who wants it withdrawn, while a second person is missing'),
})
/** The same. */
export type BadgeFileView = z.output<typeof badgeFileView>

/** The badge files, the newest first, for the leaders of the office. Throws `notFoundOrNotYours`. */
export async function viewBadgeFiles(work: Reading): Promise<BadgeFileView[]> {
  if (!(await reachOf(work)).mayIn(OFFICE, LEADERS)) throw new Refusal('notFoundOrNotYours')
  const rows = await listBadgeFiles(work.tx)
  return Promise.all(rows.toReversed().map((row) => viewOf(work, row)))
}

async function viewOf(work: Reading, row: ListedBadgeFile): Promise<BadgeFileView> {
  const { name, sha256, firstServed, withdrawnAt, wantedAt } = row
  const [first = ''] = readEyes(row.wantedBy)
  return {
    name,
    sha256,
    firstServed,
    ...(withdrawnAt !== null && { withdrawnAt }),
    ...(wantedAt !== null &&
      waitsForSecond(work, row) && {
        waits: { by: (await findPerson(work, first))?.name ?? first, at: wantedAt, isOwn: isFirst(work, row) },
      }),
  }
}
