import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

const MB = 1_048_576

/** Answers one request. */
export type Respond = (response: ServerResponse) => void

/**
 * What a hostile registry does with each request; `waits` if it keeps its client waiting rather than busy. `open` makes
 * what it sends before the first request.
 */
export type Behaviour = { name: string; waits?: boolean; open(): Respond }

const json = { 'content-type': 'application/json' }
const gzipped = { ...json, 'content-encoding': 'gzip' }

/** Answers with a head and a body. */
const whole = (status: number, headers: { [name: string]: string }, make: () => string | Uint8Array) => (): Respond => {
  const body = make()
  return (response) => void response.writeHead(status, headers).end(body)
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
  { name: 'never answers', waits: true, open: () => () => undefined },
  {
    name: 'sends its head and then nothing',
    waits: true,
    open: () => (response) => response.writeHead(200, json).flushHeaders(),
  },
  { name: 'sends a byte now and then', waits: true, open: () => drip },
  { name: 'sends without end', open: () => (response) => endless(response.writeHead(200, json)) },
  { name: 'fails (503) without end', waits: true, open: () => (response) => endless(response.writeHead(503)) },
  {
    name: 'redirects to an inner address',
    open: whole(302, { location: 'http://169.254.169.254/' }, () => ''),
  },
  { name: 'packs 200 MB into 200 kB', open: whole(200, gzipped, () => gzipSync(Buffer.alloc(200 * MB, ' '))) },
  { name: 'says gzip and sends none', waits: true, open: whole(200, gzipped, () => 'plain') },
  { name: 'sends a million keys', open: whole(200, json, keys(1_000_000)) },
  { name: 'sends as many keys as fit', open: whole(200, json, keys(6_000)) },
  { name: 'nests 10,000 deep', open: whole(200, json, nested(10_000)) },
  {
    name: 'sends a page in place of a bundle',
    open: whole(200, { 'content-type': 'text/html' }, () => '<h1>x</h1>'),
  },
  { name: 'says 404 with a page of its own', open: whole(404, { 'content-type': 'text/html' }, () => '<h1>x</h1>') },
  { name: 'hangs up', waits: true, open: () => (response) => void response.socket?.destroy() },
  {
    name: 'says to come back in a year',
    open: whole(429, { 'retry-after': '31536000' }, () => ''),
  },
]
