import { setTimeout as sleep } from 'node:timers/promises'
import type { RewriteHolder } from '@liangpai/presentation'
import { type Kysely, sql } from 'kysely'

type Querying = Pick<Kysely<unknown>, 'getExecutor'>

/** The number that the server gives to no transaction that has ended by now: whatever was deleted was deleted by a lower one. */
export async function markNow(db: Querying): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as mark`.execute(db)
  return rows[0]?.mark ?? ''
}

/** Milliseconds between two looks. */
const EVERY = 100

/**
 * Waits until nothing on the server can see any more what was deleted before a mark: only then does `cluster` leave it out. Returns
 * what still could when the patience, in milliseconds, was over; outside of a transaction, whose own snapshot would be one of them.
 */
export async function outwaitHolders(db: Querying, mark: string, patience: number): Promise<RewriteHolder[]> {
  for (const start = performance.now(); ; await sleep(EVERY)) {
    const holders = await holdersOf(db, mark)
    if (holders.length === 0 || performance.now() - start >= patience) return holders
  }
}

/** What is shown of them. */
const SHOWN = 3

/**
 * As PostgreSQL reckons it (ComputeXidHorizons in procarray.c): rows stay for a snapshot of the same database, a replica or a slot, and
 * `cluster` has a snapshot itself, which reaches back to the oldest transaction that runs in any database. That snapshot is
 * taken before the lists are read, so nothing gets between them. `pg_stat_activity` shows these columns to everybody.
 */
async function holdersOf(db: Querying, mark: string): Promise<RewriteHolder[]> {
  const { rows } = await sql<RewriteHolder>`
    with mark as (
      select age(${mark}::text::xid8::xid) as age, pg_snapshot_xmin(pg_current_snapshot()) < ${mark}::text::xid8 as is_held
    ), holders as (
      select 1 as rank, 'session' as kind, pid::text as name, usename as "user", datname as database, age(backend_xid) as age
        from pg_stat_activity where pid <> pg_backend_pid()
      union all
      select 2, 'prepared', gid, owner, database, age(transaction) from pg_prepared_xacts
      union all
      select 3, 'slot', slot_name, null, null, age(xmin) from pg_replication_slots
      union all
      select 4, 'session', pid::text, usename, datname, age(backend_xmin) from pg_stat_activity
        where pid <> pg_backend_pid() and (datname = current_database() or datname is null)
      union all
      select 5, 'setting', name, null, null, mark.age + 1 from pg_settings, mark
        where name = 'vacuum_defer_cleanup_age' and setting::int > mark.age
      union all
      select 6, 'unseen', '', null, null, mark.age + 1 from mark where is_held
    )
    select kind, name, coalesce("user", '') as "user", coalesce(database, '') as database
    from holders, mark where holders.age > mark.age order by rank, holders.age desc`.execute(db)
  const seen = rows.filter(({ kind }) => kind !== 'unseen')
  return (seen.length > 0 ? seen : rows).slice(0, SHOWN)
}
