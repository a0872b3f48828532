import { FetchError } from './fetchError.ts'

/** The size limit of a bundle in bytes (PROFILE 1). */
const LARGEST = 65_536

/** `timeout` is in milliseconds, to the end of the body; an aborted signal ends the read with its reason. */
export type TextOptions = { url: string; timeout: number; signal?: AbortSignal | undefined }

/**
 * Reads a body as text, at most 64 kB counted after decompression: a declared length promises nothing. Throws
 * `FetchError` with `TOO_LARGE` or `TIMEOUT`.
 */
export async function readText({ body, status }: Response, { url, timeout, signal }: TextOptions): Promise<string> {
  const reader = body?.getReader()
  if (!reader) return ''
  // Engines lose the request's signal on its way through several requests, so it is observed here as well.
  const stopped = new AbortController()
  const timer = setTimeout(() => stopped.abort(new FetchError('TIMEOUT', { url, status })), timeout)
  const stop = () => stopped.abort(signal?.reason)
  signal?.addEventListener('abort', stop)
  try {
    return await Promise.race([
      readAll(reader, () => new FetchError('TOO_LARGE', { url, status })),
      new Promise<never>((_resolve, reject) => {
        stopped.signal.addEventListener('abort', () => reject(stopped.signal.reason))
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
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength
    if (size > LARGEST) throw tooLarge()
    text += decoder.decode(chunk.value, { stream: true })
  }
  return text + decoder.decode()
}
