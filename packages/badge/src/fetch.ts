import { parse } from './json.ts'
import { ownMembers } from './ownMembers.ts'
import type { ElementReason } from './result.ts'

const MAX_BYTES = 65_536
const TIMEOUT_MS = 8000

const REQUEST: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
  cache: 'no-cache',
}

/**
 * In the modes of `<link rel="preload" as="fetch" crossorigin="anonymous">`: a request in any others does not take the
 * preload's answer in every engine. Defaults are named too, since a page's own `fetch` may have others. To another origin
 * it carries no cookies.
 */
const PRELOADED_REQUEST: RequestInit = {
  credentials: 'same-origin',
  referrerPolicy: 'no-referrer',
  redirect: 'follow',
}

/** The text of a response, or why there is none. Both are always there: pages add properties to every object. */
export type Fetched = { text: string; reason: undefined } | { text: undefined; reason: ElementReason }

const failed = (reason: ElementReason): Fetched => ({ text: undefined, reason })

/**
 * One request that says nothing about the reader: no cookies, no referrer, no answer by a redirect, at most 8 s and 64 kB.
 * With `mayBePreloaded` the page's preload of the same address answers it.
 */
export async function fetchText(url: string, types: RegExp, mayBePreloaded: boolean): Promise<Fetched> {
  const abort = new AbortController()
  const timeout = setTimeout(() => abort.abort(), TIMEOUT_MS)
  let text: string | undefined
  try {
    const request = mayBePreloaded ? PRELOADED_REQUEST : REQUEST
    const response = await fetch(url, ownMembers({ ...request, signal: abort.signal }))
    if (response.redirected || response.type === 'opaqueredirect') return failed('FETCH_REDIRECT')
    const type = response.headers.get('content-type') || ''
    if (!response.ok) return failed(await reasonOf(response, type))
    if (!types.test(type)) return failed('CONTENT_TYPE_MISMATCH')
    text = await readText(response)
    return text === undefined ? failed('FETCH_TOO_LARGE') : { text, reason: undefined }
  } catch {
    return failed(abort.signal.aborted ? 'FETCH_TIMEOUT' : navigator.onLine ? 'FETCH_FAILED' : 'FETCH_OFFLINE')
  } finally {
    clearTimeout(timeout)
    // Nobody reads the rest. Of what was read whole, the page's monitoring may have a copy that it still reads.
    if (text === undefined) abort.abort()
  }
}

/** Only the registry's own problem document means that a badge is not in effect; a static host's 404 does not. */
async function reasonOf(response: Response, type: string): Promise<ElementReason> {
  if (response.status !== 404 || !/^application\/problem\+json\b/i.test(type)) return 'FETCH_STATUS'
  try {
    const problem = parse((await readText(response)) || '') as { code?: unknown } | null
    return problem && problem.code === 'notInEffect' ? 'NOT_IN_EFFECT' : 'FETCH_STATUS'
  } catch {
    return 'FETCH_STATUS'
  }
}

async function readText(response: Response): Promise<string | undefined> {
  const { body } = response
  if (!body) return response.text() // what stands in for `fetch` on some pages has no streams
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let length = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.length
    if (length > MAX_BYTES) return undefined
    text += decoder.decode(value, { stream: true })
  }
}
