import { readEyes } from '../presence/eyes.ts'
import type { Db } from '../store/store.ts'
import { DAY } from '../time.ts'

/** For how long the word of the first of two persons waits for the second. */
const WISH_LIFE = DAY

/** Whether the word of a first person for a one-time link still waits. */
export const isLiveLinkWish = (at: number, wantedAt: number | null): wantedAt is number =>
  wantedAt !== null && at < wantedAt + WISH_LIFE

/** A one-time link for a person that one has agreed to hand over, with whom that one counts as one. Times in seconds. */
export type LinkWish = { person: string; eyes: readonly string[]; since: number; until: number }

/** The one-time links for which a second person is missing. */
export async function linkWishes({ tx, at }: { tx: Db; at: number }): Promise<LinkWish[]> {
  const rows = await tx
    .selectFrom('signIns')
    .select(['personId', 'wantedBy', 'wantedAt'])
    .where('wantedAt', '>', at - WISH_LIFE)
    .orderBy('wantedAt')
    .execute()
  return rows.flatMap(({ personId, wantedBy, wantedAt }) =>
    wantedAt === null
      ? []
      : [{ person: personId, eyes: readEyes(wantedBy), since: wantedAt, until: wantedAt + WISH_LIFE }],
  )
}
