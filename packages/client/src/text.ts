import { FetchError } from './fetchError.ts'

/** A bundle is no longer (PROFILE 1). */
const LARGEST = 65_536

/** How long to wait for the end of a text, in milliseconds, and who may call it off. */
export type TextReading = { url: string; patience: number; signal?: AbortSignal | undefined }

/** Reads a body as text and stops at the limit, counted as it is unpacked: a length that a host declares is no promise. */
export async function readText({ body, status }: Response, { url, patience, signal }: TextReading): Promise<string> {
  const reader = body?.getReader()
  if (!reader) return ''
  // Engines lose a signal on its way through several requests, so it is kept here as well.
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(new FetchError('TIMEOUT', { url, status })), patience)
  const stop = () => ended.abort(signal?.reason)
  signal?.addEventListener('abort', stop)
  try {
    return await Promise.race([
      readAll(reader, () => new FetchError('TOO_LARGE', { url, status })),
      new Promise<never>((_resolve, reject) => {
        ended.signal.addEventListener('abort', () => reject(ended.signal.reason))
      }),
    ])
  } catch (error) {
    void reader.cancel().catch(() => undefined)
    throw error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, tooLarge: () => Error): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let text = ''
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > LARGEST) throw tooLarge()
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}
