import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

const PEAK = new URL('./processes/peak.ts', import.meta.url).href

/** A program, its arguments and flags of Node. */
export type Program = { file: string; args: readonly string[]; flags?: readonly string[] }

/** `seconds` from start to end; `peak` is the most memory it used, in bytes. */
export type ProcessResult = { code: number | null; seconds: number; peak: number; out: string; stderr: string }

/** Runs a program in a process of its own and measures its memory. */
export async function runProcess({ file, args, flags = [] }: Program): Promise<ProcessResult> {
  const started = performance.now()
  const argv = [...flags, '--import', PEAK, file, ...args]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, stderr, peak] = await Promise.all([child.stdout, child.stderr, child.stdio[3]].map(readAll))
  return {
    code: await code,
    seconds: (performance.now() - started) / 1000,
    peak: Number(peak),
    out: out ?? '',
    stderr: stderr ?? '',
  }
}

const readAll = (stream: unknown): Promise<string> => text(stream as Readable)

/** The same for a program of this bench, which prints what it measured as JSON. */
export async function runOwnProcess<T>(name: string, args: readonly string[], flags?: readonly string[]) {
  const file = new URL(`./processes/${name}.ts`, import.meta.url).pathname
  const result = await runProcess({ file, args, ...(flags && { flags }) })
  if (result.code !== 0) throw new Error(`${name} ended with ${result.code}: ${result.stderr}`)
  return { ...result, output: JSON.parse(result.out) as T }
}
