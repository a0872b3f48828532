import { pMapIterable } from 'p-map'

/** How many inputs are worked on at a time, and how to stop. */
export type InOrder = { concurrency: number; signal?: AbortSignal | undefined }

/**
 * Results in the order of the inputs. An input is read only when there is room for it, so memory is bounded and a slow
 * reader slows the source. Leaving the loop closes the source; an aborted signal throws its reason.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  work: (input: T) => Promise<R>,
  { concurrency, signal }: InOrder,
): AsyncGenerator<R, void, undefined> {
  signal?.throwIfAborted()
  const results = pMapIterable(source, work, { concurrency })[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await orAborted(results.next(), signal)
      if (next.done) return
      yield next.value as R
    }
  } finally {
    // Not awaited: it would wait for the work under way.
    void results.return?.()?.catch(() => undefined)
  }
}

/** Not by a race with one promise for all: it would remember every turn. */
function orAborted<T>(turn: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return turn
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
