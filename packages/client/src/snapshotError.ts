/** A snapshot that cannot be read, or of a version that this package does not know; `line` counts from 1. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError'
  readonly code: 'SNAPSHOT_UNREADABLE' | 'SNAPSHOT_VERSION'
  readonly line: number

  constructor(code: SnapshotError['code'], line: number) {
    super(`${code}: line ${line}`)
    this.code = code
    this.line = line
  }
}
