import { type Kysely, sql } from 'kysely'

/** By what lists and look-ups find their rows among a hundred thousand badges. */
export const lookUps = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createIndex('requests_organization').on('requests').columns(['organization_id', 'state']).execute()
    await db.schema.createIndex('badges_end').on('badges').columns(['exp', 'badge_no']).execute()
    await db.schema
      .createIndex('requests_renewal')
      .on('requests')
      .column('badge_no')
      .where(sql<boolean>`kind = 'renewal'`)
      .execute()
    await db.schema
      .createIndex('proofs_failing')
      .on('proofs')
      .column('request_id')
      .where(sql<boolean>`(failures > 0 or unreachable_since is not null)`)
      .execute()
  },
}
