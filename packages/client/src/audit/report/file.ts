import { constants, createWriteStream, openSync, renameSync, rmSync } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { printableLines } from '@liangpai/presentation'
import type { AuditResult } from '../state/results.ts'
import { type Format, FORMATS, isFormat } from './format.ts'

/** The format that a file's extension names, if any. */
export function formatOf(file: string): Format | undefined {
  const name = extname(file).slice(1).toLowerCase()
  return isFormat(name) ? name : undefined
}

/** Writes a report in place of an earlier one, for its owner alone: whole or not at all. */
export async function writeReport(file: string, results: Iterable<AuditResult>, format: Format): Promise<void> {
  const partial = `${file}.partial`
  const fd = openNew(partial)
  try {
    await pipeline(Readable.from(chunked(FORMATS[format](results))), createWriteStream(partial, { fd }))
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}

/** Opens a file that nobody else made. What a killed run left goes first, or a link in its place: not what it leads to. */
function openNew(file: string): number {
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants
  rmSync(file, { force: true })
  return openSync(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
}

/**
 * Prints a report to a stream, which stays open. It may be a terminal, or lead to one: what such a one obeys is written
 * as escapes. A report in a file keeps the cells as they were, so that it can be joined with the file of shops.
 */
export async function printReport(
  out: NodeJS.WritableStream,
  results: Iterable<AuditResult>,
  format: Format,
): Promise<void> {
  await pipeline(Readable.from(printed(chunked(FORMATS[format](results)))), out, { end: false })
}

function* printed(texts: Iterable<string>): Generator<string, void, undefined> {
  for (const text of texts) yield printableLines(text)
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
