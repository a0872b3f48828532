import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

const PEAK = new URL('./processes/peak.ts', import.meta.url).href

/** A program of its own: which, what it is told, and flags of Node. */
export type Program = { file: string; args: readonly string[]; flags?: readonly string[] }

/** What a program came to: seconds from its start to its end, and the most memory that it held, in bytes. */
export type Ended = { code: number | null; seconds: number; peak: number; out: string; words: string }

/** Runs a program whose memory is measured, apart from whatever was needed to prepare it. */
export async function runChild({ file, args, flags = [] }: Program): Promise<Ended> {
  const started = performance.now()
  const argv = [...flags, '--import', PEAK, file, ...args]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, words, peak] = await Promise.all([child.stdout, child.stderr, child.stdio[3]].map(readAll))
  const ended = await code
  return {
    code: ended,
    seconds: (performance.now() - started) / 1000,
    peak: Number(peak),
    out: out ?? '',
    words: words ?? '',
  }
}

const readAll = (stream: unknown): Promise<string> => text(stream as Readable)

/** The same for a program of this bench, which tells what it came to as JSON. */
export async function runOwn<T>(name: string, args: readonly string[], flags?: readonly string[]) {
  const file = new URL(`./processes/${name}.ts`, import.meta.url).pathname
  const ended = await runChild({ file, args, ...(flags && { flags }) })
  if (ended.code !== 0) throw new Error(`${name} ended with ${ended.code}: ${ended.words}`)
  return { ...ended, told: JSON.parse(ended.out) as T }
}
