import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

const MB = 1_048_576

/** What a hostile registry does with each request; `waits` if it keeps its visitor waiting more than busy. */
export type Behaviour = { name: string; waits?: boolean; answer(response: ServerResponse): void }

const json = { 'content-type': 'application/json' }
const gzipped = { ...json, 'content-encoding': 'gzip' }

/** Answers with a head and a body that are made once, when they are first asked for. */
const whole = (status: number, headers: { [name: string]: string }, make: () => string | Uint8Array) => {
  let body: string | Uint8Array | undefined
  return (response: ServerResponse) => void response.writeHead(status, headers).end((body ??= make()))
}

function endless(response: ServerResponse): void {
  const more = () => {
    while (response.write('x'.repeat(16_384)));
  }
  response.on('drain', more)
  more()
}

function drip(response: ServerResponse): void {
  response.writeHead(200, json)
  const timer = setInterval(() => response.write(' '), 50)
  response.on('close', () => clearInterval(timer))
}

const keys = (count: number) => () =>
  `{${Array.from({ length: count }, (_, at) => `"${at.toString(36)}":0`).join(',')}}`
const nested = (depth: number) => () => `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`

export const BEHAVIOURS: readonly Behaviour[] = [
  { name: 'never answers', waits: true, answer: () => undefined },
  {
    name: 'sends its head and then nothing',
    waits: true,
    answer: (response) => response.writeHead(200, json).flushHeaders(),
  },
  { name: 'sends a byte now and then', waits: true, answer: drip },
  { name: 'sends without end', answer: (response) => endless(response.writeHead(200, json)) },
  { name: 'fails (503) without end', waits: true, answer: (response) => endless(response.writeHead(503)) },
  {
    name: 'redirects to an inner address',
    answer: whole(302, { location: 'http://169.254.169.254/' }, () => ''),
  },
  { name: 'packs 200 MB into 200 kB', answer: whole(200, gzipped, () => gzipSync(Buffer.alloc(200 * MB, ' '))) },
  { name: 'says gzip and sends none', waits: true, answer: whole(200, gzipped, () => 'plain') },
  { name: 'sends a million keys', answer: whole(200, json, keys(1_000_000)) },
  { name: 'sends as many keys as fit', answer: whole(200, json, keys(6_000)) },
  { name: 'nests 10,000 deep', answer: whole(200, json, nested(10_000)) },
  {
    name: 'sends a page in place of a bundle',
    answer: whole(200, { 'content-type': 'text/html' }, () => '<h1>x</h1>'),
  },
  { name: 'says 404 with a page of its own', answer: whole(404, { 'content-type': 'text/html' }, () => '<h1>x</h1>') },
  { name: 'hangs up', waits: true, answer: (response) => void response.socket?.destroy() },
  {
    name: 'says to come back in a year',
    answer: whole(429, { 'retry-after': '31536000' }, () => ''),
  },
]
