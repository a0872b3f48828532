import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { Refusal } from '@liangpai/server'
import { type Lookup, type Resolved, resolvePublic } from './address.ts'

const LIMIT = 4096
const PATIENCE = 3000

/** Checks that a shop's site serves the file it was given. Throws a `Refusal` with a `proof…` code that says what failed. */
export async function checkProofFile(
  { url, fileName, content }: { url: string; fileName: string; content: string },
  { allowLocalhost, ask }: { allowLocalhost: boolean; ask?: Lookup },
): Promise<void> {
  const address = new URL(fileName, url)
  if (address.protocol !== 'https:' && !allowLocalhost) throw new Refusal('proofNotPublic')
  const signal = AbortSignal.timeout(PATIENCE)
  const resolved = await inTime(resolvePublic(address.hostname, allowLocalhost, ask), signal)
  if (address.protocol !== 'https:' && resolved.address !== '127.0.0.1') throw new Refusal('proofNotPublic')
  const text = await fetchText(address, resolved, signal)
  if (text.trim() !== content) throw new Refusal('proofMismatch')
}

/** One connection to one address: no redirects, no proxy of the environment, no kept connection. */
async function fetchText(url: URL, resolved: Resolved, signal: AbortSignal): Promise<string> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const start = url.protocol === 'https:' ? secure : plain
    const options = { signal, agent: false as const, headers: { accept: 'text/plain' }, lookup: pinnedTo(resolved) }
    start(url, options, resolve).on('error', reject).end()
  }).catch((error: unknown) => refuseNetwork(error, signal))
  const status = response.statusCode ?? 0
  if (status !== 200) {
    response.destroy()
    throw new Refusal(status >= 300 && status < 400 ? 'proofRedirected' : 'proofStatus', `status ${status}`)
  }
  return readText(response).catch((error: unknown) => refuseNetwork(error, signal))
}

async function readText(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length
    if (length > LIMIT) throw new Refusal('proofTooLarge')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function refuseNetwork(error: unknown, signal: AbortSignal): never {
  if (error instanceof Refusal) throw error
  throw new Refusal(signal.aborted ? 'proofTimeout' : 'proofUnreachable')
}

/** Node asks for one address or for all, according to how it was called. */
const pinnedTo =
  ({ address, family }: Resolved): NonNullable<Parameters<typeof plain>[1]['lookup']> =>
  (_host, options, answer) =>
    options.all ? answer(null, [{ address, family }]) : answer(null, address, family)

async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Refusal('proofTimeout')), { once: true })
  })
  return Promise.race([work, late])
}
