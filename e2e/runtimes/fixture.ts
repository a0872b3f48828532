import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { city, createWorld } from '@liangpai/world'
import type { Door } from '../../packages/core/vectors/answer.ts'
import { type Answer, wantedAnswers } from '../../packages/core/vectors/main.ts'
import { readExamples, readPublishedFiles } from '../../packages/core/vectors/publishedFiles.ts'
import { installPackages } from './package.ts'
import { doorAnswers } from './programs/doors.mjs'
import { writePrograms } from './programs.ts'

/** What all runtimes are handed: a folder with our packages and programs, and a server with a page and a registry. */
export type Fixture = {
  folder: string
  origin: string
  /** What a page of this origin posts next. */
  posted(): Promise<string>
  /** What a runtime that resolves this build must answer. */
  wanted(door: Door): Promise<Answer[]>
  close(): Promise<void>
}

const JAVASCRIPT = { 'content-type': 'text/javascript' }

/** Serves an empty page, the program for pages, and one badge; takes what a page posts. */
async function serve(folder: string) {
  const waiting: ((body: string) => void)[] = []
  const replies = new Map<string, () => [headers: { [name: string]: string }, body: string]>()
  const receive = async (request: IncomingMessage) => waiting.shift()?.(await text(request))
  const server = createServer((request, response) => {
    if (request.method === 'POST') return void receive(request).then(() => response.end())
    const [headers, body] = replies.get(request.url ?? '')?.() ?? []
    return response.writeHead(body === undefined ? 404 : 200, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const world = await createWorld({ origin })
  const { badgeNo } = city
  const bundle = JSON.stringify(await world.bundle({ badgeNo }))
  replies.set('/', () => [{ 'content-type': 'text/html' }, '<!doctype html><title>Vectors</title>'])
  replies.set('/bundled.mjs', () => [JAVASCRIPT, readFileSync(join(folder, 'bundled.bundled.mjs'), 'utf8')])
  replies.set(`/badges/${badgeNo}/bundle`, () => [{ 'content-type': 'application/json' }, bundle])
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const posted = () => new Promise<string>((resolve) => waiting.push(resolve))
  return { origin, served: { registry: origin, anchors: world.anchors, badgeNo, now: world.now }, posted, close }
}

export async function createFixture(): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), 'runtimes-'))
  const { origin, served, posted, close } = await serve(folder)
  const input = { published: readPublishedFiles(), examples: readExamples() }
  installPackages(folder)
  await writePrograms(folder)
  writeFileSync(join(folder, 'input.json'), JSON.stringify({ ...input, served }))
  const verified: Answer = [
    'client',
    'verifies a badge over fetch',
    JSON.stringify({ state: 'verified', badgeNo: served.badgeNo }),
  ]
  const answers = new Map<Door, Answer[]>() // made once for all runtimes of a build
  const wanted = async (door: Door): Promise<Answer[]> => {
    const made = answers.get(door) ?? [...(await wantedAnswers({ ...input, door })), ...doorAnswers(), verified]
    answers.set(door, made)
    return made
  }
  return {
    folder,
    origin,
    posted,
    wanted,
    async close() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
