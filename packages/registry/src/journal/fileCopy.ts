import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { drawId, Refusal } from '@liangpai/server'
import type { Head, Mark } from '../store/tables.ts'
import type { JournalCopy } from './copy.ts'
import { readLine, readStart, startOf } from './line.ts'

/** A line that was read, and the bytes up to its end. */
type Position = Head & { offset: number }

const NEW_LINE = 0x0a
const CHUNK = 1 << 20

/** The journal as a file of one JSON object a line, readable by its owner alone. */
export class FileCopy implements JournalCopy {
  readonly name: string
  private readonly _registry: string
  private _marks: readonly Mark[] | undefined
  /** How far the file was read, and which file that was. */
  private _read: (Position & { inode: number }) | undefined

  constructor(path: string, registry: string) {
    this.name = path
    this._registry = registry
  }

  async begin(): Promise<void> {
    const folder = dirname(this.name)
    const first = Buffer.from(`${startOf(this._registry).text}\n`)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await this._with('a+', async (file) => {
      const present = await readBytes(file, 0, first.length + 1)
      // A set-up that was broken off has left its first line, or a part of it.
      if (!first.subarray(0, present.length).equals(present)) throw new Refusal('journalPresent', this.name)
      await file.truncate(0)
      await writeWhole(file, first, 0)
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
    this._marks ??= await marks()
    await this._exists()
    await this._with('r+', async (file) => {
      const { size, ino } = await file.stat()
      const isSame = this._read?.inode === ino && this._read.offset <= size
      let position: Position | undefined = isSame ? this._read : await this._compare(file, size)
      for await (const { text, end } of linesOf(file, position?.offset ?? 0, size)) {
        const head = position ? readLine(text, position).head : readStart(text, this._registry)
        position = { ...head, offset: end }
      }
      if (!position) throw new Refusal('journalMissing', this.name)
      // Nobody else writes now: what follows the last whole line was cut short by a crash and never counted.
      if (position.offset < size) await file.truncate(position.offset)
      this._read = { ...position, inode: ino }
    })
    const { n, hash } = this._read as Position
    return { n, hash }
  }

  async ping(): Promise<void> {}

  async probe(): Promise<void> {
    await this._exists()
    await this._with('r+', async () => {})
  }

  async hashAt(n: number): Promise<string> {
    for await (const [head] of this._walk(n - 1)) if (head.n === n) return head.hash
    throw new Refusal('journalForked', `line ${n}`)
  }

  async linesAfter(n: number): Promise<string[]> {
    const lines = []
    for await (const [head, text] of this._walk(n)) if (head.n > n) lines.push(text)
    return lines
  }

  async append(lines: readonly string[], head: Head): Promise<void> {
    const { _read: read } = this
    if (!read) throw new Refusal('journalMissing', this.name)
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
    await this._exists()
    await this._with('r+', async (file) => {
      const { ino, size } = await file.stat()
      if (ino !== read.inode || size < read.offset) throw new Refusal('journalUnreachable', 'the file was replaced')
      try {
        await writeWhole(file, bytes, read.offset)
      } catch (error) {
        await file.truncate(read.offset) // whole lines or none
        await file.sync()
        throw error
      }
    })
    this._read = { ...head, offset: read.offset + bytes.length, inode: read.inode }
  }

  async close(): Promise<void> {}

  private async _exists(): Promise<void> {
    await stat(this.name).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Refusal('journalMissing', this.name) : error
    })
  }

  private async _with(flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
    const file = await open(this.name, flags, 0o600)
    await use(file).finally(() => file.close())
  }

  /** Compares all bytes up to the last mark with the marks; much quicker than reading each line. */
  private async _compare(file: FileHandle, size: number): Promise<Position | undefined> {
    let before: Position | undefined
    for (const mark of this._marks ?? []) {
      if (mark.offset > size) break
      const bytes = await readBytes(file, before?.offset ?? 0, mark.offset)
      // Another digest: the lines are read one by one from here, which says where they differ.
      if (createHash('sha256').update(bytes).digest('base64url') !== mark.digest) break
      before = mark
    }
    return before && { n: before.n, hash: before.hash, offset: before.offset }
  }

  /** The lines from the last mark at or before line `n`; with each the head that it makes. */
  private async *_walk(n: number): AsyncGenerator<[Position, string]> {
    const mark = this._marks?.findLast((one) => one.n <= n && one.offset <= (this._read?.offset ?? 0))
    const file = await open(this.name, 'r')
    try {
      let position: Position | undefined = mark
      for await (const { text, end } of linesOf(file, mark?.offset ?? 0, this._read?.offset ?? 0)) {
        const head = position ? readLine(text, position).head : readStart(text, this._registry)
        position = { ...head, offset: end }
        yield [position, text]
      }
    } finally {
      await file.close()
    }
  }
}

/** Writes all bytes at a place and waits for the disk; a write may take fewer than it was given. */
async function writeWhole(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
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

/** The whole lines between two places of a file, each with the place of its end. */
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
  }
}
