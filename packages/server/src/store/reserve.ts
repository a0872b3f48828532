import { randomBytes } from 'node:crypto'
import { rmSync, statfsSync, statSync, truncateSync } from 'node:fs'
import { rename, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Bytes that lie ready for the day on which the disk is full: some hundred badges can be stopped with them. */
const RESERVE_BYTES = 16 * 1024 * 1024

/** Free bytes below which a disk counts as full. */
const FULL = 2 * 1024 * 1024

/** What a full disk looks like from above: to the database, and to the journal beside it. */
const SIGNS = ['storageFull', 'diskFault', 'journalUnreachable']

/** How a reserve stands; `absent` until the service has run for the first time. */
export type ReserveState = 'absent' | 'held' | 'givenUp'

/** A file beside the embedded database that is given up when the disk is full, so that badges can still be stopped. */
export class Reserve {
  private readonly _folder: string
  private readonly _path: string

  constructor(folder: string) {
    this._folder = folder
    this._path = join(folder, 'reserve')
  }

  /** How it stands, as the file's size shows to every process. */
  get state(): ReserveState {
    const size = statSync(this._path, { throwIfNoEntry: false })?.size
    if (size === undefined) return 'absent'
    return size >= RESERVE_BYTES ? 'held' : 'givenUp'
  }

  /** Makes the reserve where it is missing and there is room for it twice. Returns how it stands then. */
  async keep(): Promise<ReserveState> {
    if (this.state === 'held') return 'held'
    const { bavail, bsize } = await statfs(this._folder)
    if (bavail * bsize < 2 * RESERVE_BYTES) return this.state
    const aside = `${this._path}.new`
    try {
      // Random, so that no file system saves the room by compressing it.
      await writeFile(aside, randomBytes(RESERVE_BYTES), { mode: 0o600, flush: true })
      await rename(aside, this._path)
    } finally {
      rmSync(aside, { force: true })
    }
    return this.state
  }

  /**
   * Runs what writes. `urgent` is what takes badges out of effect or keeps the rest verifiable: where the disk is full, it
   * is tried again with the room of the reserve. All else throws `storageFull` until there is a reserve again.
   */
  async guard<T>(work: () => Promise<T>, urgent: boolean): Promise<T> {
    if (!urgent && this.state === 'givenUp') throw new Refusal('storageFull')
    try {
      return await work()
    } catch (error) {
      if (!urgent || !this._giveUpFor(error)) throw error
      return work()
    }
  }

  /** Gives the reserve up if the disk is full indeed; returns whether that made room. */
  private _giveUpFor(error: unknown): boolean {
    if (!(error instanceof Refusal) || !SIGNS.includes(error.code) || this.state !== 'held') return false
    const { bavail, bsize } = statfsSync(this._folder)
    if (bavail * bsize >= FULL) return false
    truncateSync(this._path, 0)
    return true
  }
}
