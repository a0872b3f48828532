import { pMapIterable } from 'p-map'

/** `concurrency` is the number of inputs in work at a time; an aborted `signal` throws its reason. */
export type MapOptions = { concurrency: number; signal?: AbortSignal | undefined }

/**
 * Maps inputs to results in their order. Reads no input before there is room for it, so memory is bounded and a slow
 * reader slows the source. Leaving the loop closes the source.
 */
export async function* mapInOrder<T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  mapper: (input: T) => Promise<R>,
  { concurrency, signal }: MapOptions,
): AsyncGenerator<R, void, undefined> {
  signal?.throwIfAborted()
  const results = pMapIterable(source, mapper, { concurrency })[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await orAborted(results.next(), signal)
      if (next.done) return
      yield next.value as R
    }
  } finally {
    // Not awaited: it would wait for the work in progress.
    void results.return?.()?.catch(() => undefined)
  }
}

/** Not Promise.race against one shared promise: it would leak a reaction per call. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
