import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AuditResult } from '../state/results.ts'
import { type Format, FORMATS, isFormat } from './format.ts'

/** The format that a file's extension names, if any. */
export function formatOf(file: string): Format | undefined {
  const name = extname(file).slice(1).toLowerCase()
  return isFormat(name) ? name : undefined
}

/** Writes a report in place of an earlier one: whole or not at all. */
export async function writeReport(file: string, results: Iterable<AuditResult>, format: Format): Promise<void> {
  const partial = `${file}.partial`
  try {
    await pipeline(Readable.from(chunked(FORMATS[format](results))), createWriteStream(partial, { mode: 0o600 }))
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}

/** Prints a report to a stream, which stays open. */
export async function printReport(
  out: NodeJS.WritableStream,
  results: Iterable<AuditResult>,
  format: Format,
): Promise<void> {
  await pipeline(Readable.from(chunked(FORMATS[format](results))), out, { end: false })
}

const CHUNK = 65_536

/** Joins small texts, since a stream has a cost for each chunk. */
function* chunked(pieces: Iterable<string>): Generator<string, void, undefined> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}
