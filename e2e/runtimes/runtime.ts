import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Door } from '../../packages/core/vectors/answer.ts'
import type { Answer } from '../../packages/core/vectors/main.ts'
import { type EngineName, launchEngine, missing } from '../engines/engine.ts'
import { type Binary, binaryOf, type FetchedName } from './fetched.ts'
import type { Fixture } from './fixture.ts'
import { bundleProgram } from './programs.ts'
import { askWorkerd } from './workerd.ts'

const run = promisify(execFile)

/** What a runtime answered, by which build. */
export type Report = { version: string; door: Door; answers: readonly Answer[] }

/** A runtime: `binary` is what must be fetched for it; `answer` resolves to the reason why it is not here. */
export type Runtime = {
  name: string
  /** The build that it must resolve. */
  door: Door
  binary?: Binary | undefined
  answer(fixture: Fixture, file: string): Promise<Report | string>
}

/** A runtime that resolves packages itself; what it has to say it writes to a file. */
const resolving = (name: string, binary: Binary | undefined, ...options: string[]): Runtime => ({
  name,
  door: 'node',
  binary,
  async answer({ folder }, file) {
    const report = join(folder, `${name}.json`)
    await run(file, [...options, 'resolver.mjs', report], {
      cwd: folder,
      env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' },
    })
    return JSON.parse(readFileSync(report, 'utf8')) as Report
  },
})

const workerd: Runtime = {
  name: 'workerd',
  door: 'web',
  binary: binaryOf('workerd'),
  async answer({ folder }, file) {
    const door = await bundleProgram(folder, 'worker')
    const answers = JSON.parse(await askWorkerd(file, folder)) as Answer[]
    return { version: binaryOf('workerd')?.version ?? '', door, answers }
  },
}

/** A module of the page, whose origin serves the program. The answers are posted: a script may not take a minute. */
const PAGE_MODULE = `
  const post = (body) => fetch('/', { method: 'POST', body })
  import('/bundled.mjs')
    .then((program) => program.answerEverything())
    .then(post, (error) => post(JSON.stringify(String(error))))`

/** Runs in the page. The module is a text: a test runner rewrites an `import()` of this file. */
function addModule(text: string): void {
  const script = Object.assign(document.createElement('script'), { type: 'module', textContent: text })
  document.head.append(script)
}

function readAnswers(text: string): Answer[] {
  const answers: unknown = JSON.parse(text)
  if (!Array.isArray(answers)) throw new Error(String(answers))
  return answers as Answer[]
}

const browser = (name: EngineName, title: string): Runtime => ({
  name: title,
  door: 'web',
  async answer({ folder, origin, posted }) {
    const engine = await launchEngine(name)
    if (!engine) return missing(name) ?? 'not installed'
    try {
      const door = await bundleProgram(folder, 'bundled')
      const page = await engine.open()
      await page.goto(`${origin}/`)
      const text = posted()
      await page.evaluate(addModule, PAGE_MODULE)
      return { version: engine.version, door, answers: readAnswers(await text) }
    } finally {
      await engine.close()
    }
  },
})

const fetched = (title: string, name: FetchedName, ...options: string[]) => resolving(title, binaryOf(name), ...options)

/** Everything that the vectors run on, each major version of Node that `engines` names among them. */
export const runtimes: readonly Runtime[] = [
  fetched('Node.js 22', 'node22'),
  resolving('Node.js', undefined),
  fetched('Node.js 26', 'node26'),
  fetched('Bun', 'bun'),
  fetched('Deno', 'deno', 'run', '--quiet', '--allow-all'),
  workerd,
  browser('chromium', 'Chromium'),
  browser('firefox', 'Firefox'),
  browser('webkit', 'WebKit'),
]
