import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageLink } from './pageList.ts'

/** What the playground reads of the demo's `demo.json`. */
type Book = {
  registry: string
  badges: { code: string; state: string }[]
  offers: string[]
  stoppable: { stop: string }
}

const root = join(import.meta.dirname, '../..')

/** The demo, from the sources, in a process of its own; `restart` picks up what has changed. */
export class DemoProcess {
  readonly #data: string
  #child: ChildProcess | undefined

  constructor(data: string) {
    this.#data = data
  }

  /** Resolves when the demo answers; rejects if it ends before, as with a source that does not parse. */
  async start(): Promise<void> {
    const args = ['--conditions=@liangpai/source', '--disable-warning=ExperimentalWarning']
    const env = { ...process.env, LIANGPAI_DATA: this.#data }
    const child = spawn(process.execPath, [...args, join(root, 'examples/demo/src/main.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the demo ended with ${code}`)))
    await Promise.race([once(child.stdout, 'data'), ended])
    ended.catch(() => {}) // it may end later, as it pleases
    child.stdout.resume()
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  /** The registry's origin, once the demo has been seeded. */
  get origin(): string {
    return this.#book()?.registry ?? 'http://localhost:8787'
  }

  /** The pages worth looking at: a verify page for each state, an offer, a stop link. */
  pages(): PageLink[] {
    const book = this.#book()
    if (!book) return []
    const verify = new Map(book.badges.map(({ state, code }) => [state, code]))
    return [
      { url: `${book.registry}/verify`, shows: 'the box for a code' },
      ...[...verify].map(([state, code]) => ({
        url: `${book.registry}/verify/${code}`,
        shows: `verify page, ${state}`,
      })),
      ...book.offers.slice(0, 1).map((url) => ({ url, shows: 'an offer' })),
      { url: book.stoppable.stop, shows: 'a stop link' },
    ]
  }

  #book(): Book | undefined {
    const file = join(this.#data, 'demo.json')
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Book) : undefined
  }
}
