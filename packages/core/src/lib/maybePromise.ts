/** A value that is there, or on its way: a judgement waits only for what is not there yet. */
export type MaybePromise<T> = T | Promise<T>

/** By its `then`: a page may have put another Promise in the place of the engine's own. */
export const isPromiseLike = <T>(value: MaybePromise<T>): value is Promise<T> =>
  typeof (value as { then?: unknown } | undefined)?.then === 'function'

/** What comes of a value, at once if it is there. */
export const andThen = <T, R>(value: MaybePromise<T>, use: (value: T) => MaybePromise<R>): MaybePromise<R> =>
  isPromiseLike(value) ? value.then(use) : use(value)
