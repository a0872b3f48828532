import type { Kysely } from 'kysely'

/** The name of a station that the first of two persons wants corrected. */
export const stationNames = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('station_keys').addColumn('wanted_station', 'text').execute()
  },
}
