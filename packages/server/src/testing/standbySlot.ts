import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Microseconds from the epoch to that of PostgreSQL. */
const EPOCH = BigInt(Date.UTC(2000, 0, 1)) * 1000n

/** What a standby with `hot_standby_feedback` says: that it still reads what a transaction of this id could see. */
function feedback(xmin: bigint): Buffer {
  const message = Buffer.alloc(25)
  message.write('h')
  message.writeBigInt64BE(BigInt(Date.now()) * 1000n - EPOCH, 1)
  message.writeUInt32BE(Number(xmin & 0xffff_ffffn), 9)
  message.writeUInt32BE(Number(xmin >> 32n), 13)
  return message
}

/** The part of a connection that `pg` does not declare: it speaks to a sender of the log in messages of a copy. */
type Copying = { connection: { sendCopyFromChunk(chunk: Buffer): void } }

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await isSo()) return
    await sleep(20)
  }
  throw new Error('the slot of a standby did not come to that state')
}

/**
 * Makes a replication slot as a standby leaves it that read from a transaction on and has gone away: until somebody drops it, the
 * server keeps what that could see.
 */
export async function leaveStandbySlot(server: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query('select pg_create_physical_replication_slot($1, true)', [name])
  const { rows } = await client.query(
    'select pg_current_wal_flush_lsn() as lsn, pg_snapshot_xmin(pg_current_snapshot())::text as xmin',
  )
  const [{ lsn, xmin }] = rows as [{ lsn: string; xmin: string }]
  const standby = new pg.Client({ connectionString: server, replication: 'true' } as pg.ClientConfig)
  await standby.connect()
  standby.on('error', () => {})
  const streaming = standby.query(`START_REPLICATION SLOT "${name}" PHYSICAL ${lsn}`)
  const isEnded = streaming.then(
    () => true,
    () => true,
  )
  const slot = 'select xmin is not null as keeps, active from pg_replication_slots where slot_name = $1'
  const state = async () => (await client.query(slot, [name])).rows[0] as { keeps: boolean; active: boolean }
  await until(async () => (await state()).active)
  await until(async () => {
    ;(standby as unknown as Copying).connection.sendCopyFromChunk(feedback(BigInt(xmin)))
    return (await state()).keeps
  })
  await standby.end()
  await isEnded
  await until(async () => !(await state()).active)
  await client.end()
}
