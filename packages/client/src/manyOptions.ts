import type { MapOptions } from './mapInOrder.ts'
import { ClientUsageError } from './usageError.ts'

/** `concurrency` is the number of badges in work at a time (64 by default); an aborted `signal` ends it. */
export type ManyOptions = { concurrency?: number; signal?: AbortSignal }

const CONCURRENCY = 64

/** Reads the options of work on many badges. Throws `CONCURRENCY_INVALID`. */
export function readManyOptions(options: ManyOptions | undefined): MapOptions {
  const { concurrency = CONCURRENCY, signal } = options ?? {}
  const isCount = Number.isSafeInteger(concurrency) || concurrency === Infinity
  if (!isCount || concurrency < 1) throw new ClientUsageError('CONCURRENCY_INVALID', concurrency)
  return { concurrency, signal }
}

/** Whether something yields items one by one. A text does not: it would yield its characters. */
export function isIterable(items: unknown): boolean {
  if (typeof items !== 'object' || items === null) return false
  const { [Symbol.asyncIterator]: asyncIterator, [Symbol.iterator]: iterator } = items as {
    [name: symbol]: unknown
  }
  return typeof (asyncIterator ?? iterator) === 'function'
}
