import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { noFileWords } from '@liangpai/presentation'
import { drawId, Refusal, writeWhole } from '@liangpai/server'
import type { Head, Mark } from '../store/journalTables.ts'
import type { JournalCopy } from './copy.ts'
import { type JournalLines, LONGEST_LINE } from './line.ts'

/** A line that was read, and the bytes up to its end. */
type Position = Head & { offset: number }

const NEW_LINE = 0x0a
const CHUNK = 1 << 20

/** The journal as a file of one JSON object a line, readable by its owner alone. */
export class FileCopy implements JournalCopy {
  readonly name: string
  private readonly _format: JournalLines
  /** The marks that the file was found to agree with, once it was compared. */
  private _marks: readonly Mark[] | undefined
  /** How far the file was read, and which file that was. */
  private _read: (Position & { inode: number }) | undefined

  constructor(path: string, format: JournalLines) {
    this.name = path
    this._format = format
  }

  async begin(): Promise<void> {
    const folder = dirname(this.name)
    const first = Buffer.from(`${this._format.first.text}\n`)
    await findFile(this.name)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await this._with('a+', async (file) => {
      const present = await readBytes(file, 0, first.length + 1)
      // A set-up that was broken off has left its first line, or a part of it.
      if (!first.subarray(0, present.length).equals(present)) throw new Refusal('journalPresent', this.name)
      await file.truncate(0)
      await writeAt(file, first, 0)
    })
    const directory = await open(folder, 'r')
    await directory.sync().finally(() => directory.close()) // the file's name has to be on disk too
    this._read = undefined
  }

  async setAside(): Promise<string | undefined> {
    if (!(await stat(this.name).catch(() => undefined))) return undefined
    const aside = `${this.name}.${drawId()}`
    await rename(this.name, aside)
    this._read = undefined
    return aside
  }

  async head(marks: () => Promise<readonly Mark[]>): Promise<Head> {
    await this._exists()
    const compared = this._marks ?? (await marks())
    await this._with('r+', async (file) => {
      const { size, ino } = await file.stat()
      const isSame = this._read?.inode === ino && this._read.offset <= size
      let position: Position | undefined = isSame ? this._read : await this._compare(file, size, compared)
      for await (const { text, end } of linesOf(file, position?.offset ?? 0, size)) {
        position = { ...this._format.headAfter(text, position), offset: end }
      }
      if (!position) throw new Refusal('journalMissing', this.name)
      // Nobody else writes now: what follows the last whole line was cut short by a crash and never counted.
      if (position.offset < size) await file.truncate(position.offset)
      this._read = { ...position, inode: ino }
    })
    const { n, hash } = this._read as Position
    return { n, hash }
  }

  async end(): Promise<Head> {
    await this._exists()
    const file = await open(this.name, 'r+') // as it is opened for a line
    try {
      const { size } = await file.stat()
      let last: string | undefined
      for await (const { text } of linesOf(file, Math.max(0, size - 2 * LONGEST_LINE), size)) last = text
      if (last === undefined) throw new Refusal('journalMissing', this.name)
      return this._format.headOf(last)
    } finally {
      await file.close()
    }
  }

  async isUnchanged(): Promise<boolean> {
    await this._exists()
    const { ino, size } = await stat(this.name)
    return ino === this._read?.inode && size === this._read.offset
  }

  async ping(): Promise<void> {}

  /** Read from the last mark at or before that line. */
  async linesAfter(n: number, limit = Infinity): Promise<string[]> {
    const size = this._read?.offset ?? 0
    const mark = this._marks?.findLast((one) => one.n <= n && one.offset <= size)
    const lines: string[] = []
    let at = mark?.n ?? -1
    const file = await open(this.name, 'r')
    try {
      for await (const { text } of linesOf(file, mark?.offset ?? 0, size)) {
        if (++at > n) lines.push(text)
        if (lines.length === limit) break
      }
    } finally {
      await file.close()
    }
    return lines
  }

  async append(lines: readonly string[], head: Head): Promise<void> {
    const { _read: read } = this
    if (!read) throw new Refusal('journalMissing', this.name)
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
    await this._exists()
    await this._with('r+', async (file) => {
      const { ino, size } = await file.stat()
      if (ino !== read.inode || size < read.offset) throw new Refusal('journalUnreachable', this.name)
      try {
        await writeAt(file, bytes, read.offset)
      } catch (error) {
        await file.truncate(read.offset) // whole lines or none
        await file.sync()
        throw error
      }
    })
    this._read = { ...head, offset: read.offset + bytes.length, inode: read.inode }
  }

  async note(): Promise<string | undefined> {
    if (!(await findFile(this._notePath))) return undefined
    return readFile(this._notePath, 'utf8')
  }

  async putNote(text: string): Promise<void> {
    await this._exists()
    writeWhole(this._notePath, text, { replace: true })
  }

  async close(): Promise<void> {}

  private get _notePath(): string {
    return `${this.name}.refusals`
  }

  /** A folder that is not there is a disk that is not mounted. */
  private async _exists(): Promise<void> {
    if (await findFile(this.name)) return
    throw new Refusal((await find(dirname(this.name))) ? 'journalMissing' : 'journalUnreachable', this.name)
  }

  private async _with(flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
    const file = await open(this.name, flags, 0o600)
    await use(file).finally(() => file.close())
  }

  /** Compares all bytes up to the last mark with the marks; much quicker than reading each line. */
  private async _compare(file: FileHandle, size: number, marks: readonly Mark[]): Promise<Position | undefined> {
    const same: Mark[] = []
    for (const mark of marks) {
      if (mark.offset > size) break
      const bytes = await readBytes(file, same.at(-1)?.offset ?? 0, mark.offset)
      // Another digest: the lines are read one by one from here, which says where they differ.
      if (createHash('sha256').update(bytes).digest('base64url') !== mark.digest) break
      same.push(mark)
    }
    this._marks = same
    const last = same.at(-1)
    return last && { n: last.n, hash: last.hash, offset: last.offset }
  }
}

/** Whether a file is there. Throws `journalUnreadable` for anything else: whoever opened a pipe would wait for ever. */
async function findFile(path: string): Promise<boolean> {
  const found = await find(path)
  if (found && !found.isFile()) throw new Refusal('journalUnreadable', noFileWords(path))
  return found !== undefined
}

const find = (path: string): Promise<Stats | undefined> =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/** Writes all bytes at a place and waits for the disk; a write may take fewer than it was given. */
async function writeAt(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at + written)
    written += bytesWritten
  }
  await file.sync()
}

async function readBytes(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start)
  let read = 0
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, start + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}

/** The whole lines between two places of a file, each with the place of its end. Throws `journalUnreadable` for an endless one. */
async function* linesOf(file: FileHandle, start: number, end: number): AsyncGenerator<{ text: string; end: number }> {
  let rest = Buffer.alloc(0)
  for (let at = start; at < end; at += CHUNK) {
    const bytes = Buffer.concat([rest, await readBytes(file, at, Math.min(end, at + CHUNK))])
    const origin = at - rest.length
    let from = 0
    for (let to = bytes.indexOf(NEW_LINE); to >= 0; to = bytes.indexOf(NEW_LINE, from)) {
      yield { text: bytes.toString('utf8', from, to), end: origin + to + 1 }
      from = to + 1
    }
    rest = bytes.subarray(from)
    if (rest.length > LONGEST_LINE) throw new Refusal('journalUnreadable')
  }
}
