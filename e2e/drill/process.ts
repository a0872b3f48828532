import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const PROGRAM = join(import.meta.dirname, '../../packages/liangpai/src/main.ts')

/** What a service is started with: its data folder, a PostgreSQL server if it stands on one, and which service it is. */
export type Place = { data: string; databaseUrl?: string; service?: 'registry' | 'station' | 'services' }

/** An answer over HTTP; `undefined` where the process ended before it answered. */
export type Answer = { status: number; body: unknown } | undefined

/** A `liangpai serve` of its own. */
export type Service = {
  child: ChildProcess
  /** Where it answers on this machine. */
  address: string
  /** What it wrote, to its log and else. */
  log(): string
  get(path: string): Promise<Answer>
  post(path: string, body: unknown): Promise<Answer>
  /** Ends it in the midst of what it does. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts the program from its sources, and resolves once it listens; rejects with its log if it ends before. */
export async function startService({ data, databaseUrl, service = 'registry' }: Place): Promise<Service> {
  const child = spawn(process.execPath, ['--conditions=@liangpai/source', PROGRAM, 'serve', service, '--port', '0'], {
    env: { ...process.env, LIANGPAI_DATA: data, DATABASE_URL: databaseUrl ?? '', LIANGPAI_LIST_SIZE: '8192' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text))
  const origin = await untilListening(child, () => log)
  const ask = async (path: string, init?: RequestInit): Promise<Answer> => {
    try {
      const response = await fetch(origin + path, init)
      const text = await response.text()
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
    } catch {
      return undefined
    }
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    child,
    address: origin,
    log: () => log,
    get: (path) => ask(path),
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function untilListening(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}:\n${log()}`)))
    child.stdout?.on('data', (text) => {
      const [, port] = /on port (\d+)/.exec(String(text)) ?? []
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
  })
}
