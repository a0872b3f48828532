import { randomBytes } from 'node:crypto'
import { rmSync, statfsSync, statSync, truncateSync } from 'node:fs'
import { rename, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Bytes that lie ready for the day on which the disk is full. */
const RESERVE_BYTES = 16 * 1024 * 1024

/** What is given up at once: more than a stop writes, so that the next stops find room as well. */
const SLICE_BYTES = 512 * 1024

/** Bytes of a reserve that is as good as whole: a start on a full disk takes a slice or two. */
const NEARLY_WHOLE = RESERVE_BYTES - 2 * SLICE_BYTES

/** Free bytes below which a disk counts as full. */
const FULL = 2 * 1024 * 1024

/** What a full disk looks like from above: to the database, and to the journal beside it. */
const SIGNS = ['storageFull', 'diskFault', 'journalUnreachable']

/** How a reserve stands: whole, given up in part or wholly, or not made yet. */
export type ReserveState = 'absent' | 'held' | 'givenUp'

/** A file beside the embedded database that is given up slice by slice when the disk is full, so that badges can still be stopped. */
export class Reserve {
  private readonly _folder: string
  private readonly _path: string
  private _isSpending = false

  constructor(folder: string) {
    this._folder = folder
    this._path = join(folder, 'reserve')
  }

  /** How it stands, as the file's size shows to every process. */
  get state(): ReserveState {
    const size = this._size
    if (size === undefined) return 'absent'
    return size >= RESERVE_BYTES ? 'held' : 'givenUp'
  }

  /** Whether more of it was given up than a start on a full disk needs. */
  get isSpent(): boolean {
    return (this._size ?? RESERVE_BYTES) < NEARLY_WHOLE
  }

  /** Makes the reserve where it is missing and there is room for it twice. Returns how it stands then. */
  async keep(): Promise<ReserveState> {
    if (this.state === 'held' || !(await this._hasRoom())) return this.state
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
   * Why not all can be written: `storageFull` where the disk is full, whether the reserve is whole or not; `reserveMissing`
   * where there is no room to make one, so that stops would fail once the disk is full. Undefined if there is room.
   */
  async shortage(): Promise<'storageFull' | 'reserveMissing' | undefined> {
    const { state } = this
    if (state === 'givenUp' || (await freeBytes(this._folder)) < FULL) return 'storageFull'
    return state === 'absent' && !(await this._hasRoom()) ? 'reserveMissing' : undefined
  }

  /**
   * Runs what writes. `urgent` is what takes badges out of effect or keeps the rest verifiable: where the disk is full, it
   * is tried again with one slice of the reserve after the other. All else throws `storageFull` until the reserve is whole.
   */
  async guard<T>(work: () => Promise<T>, urgent: boolean): Promise<T> {
    if (!urgent && this.state === 'givenUp') throw new Refusal('storageFull')
    try {
      return await work()
    } catch (error) {
      if (!urgent || !this._canSpend(error)) throw error
      return this._spend(work)
    }
  }

  /** Called just before the database writes, for a slice that was given up earlier is taken by whoever fills the disk. */
  beforeCommit(): void {
    if (this._isSpending) this._giveSlice()
  }

  private async _spend<T>(work: () => Promise<T>): Promise<T> {
    for (;;)
      try {
        this._isSpending = true
        this._giveSlice() // for files beside the database, such as the journal
        return await work()
      } catch (error) {
        if (!this._canSpend(error)) throw error
      } finally {
        this._isSpending = false
      }
  }

  private get _size(): number | undefined {
    return statSync(this._path, { throwIfNoEntry: false })?.size
  }

  private async _hasRoom(): Promise<boolean> {
    return (await freeBytes(this._folder)) >= 2 * RESERVE_BYTES
  }

  /** Whether something failed for want of room, and a slice would help. */
  private _canSpend(error: unknown): boolean {
    if (!(error instanceof Refusal) || !SIGNS.includes(error.code) || !this._size) return false
    const { bavail, bsize } = statfsSync(this._folder)
    return bavail * bsize < FULL
  }

  private _giveSlice(): void {
    const size = this._size ?? 0
    if (size > 0) truncateSync(this._path, Math.max(0, size - SLICE_BYTES))
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
