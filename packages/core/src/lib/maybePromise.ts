/** A value that is there, or on its way: a judgement waits only for what is not there yet. */
export type Soon<T> = T | Promise<T>

/** By its `then`: a page may have put another Promise in the place of the engine's own. */
export const isOnItsWay = <T>(value: Soon<T>): value is Promise<T> =>
  typeof (value as { then?: unknown } | undefined)?.then === 'function'

/** What comes of a value, at once if it is there. */
export const whenThere = <T, R>(value: Soon<T>, use: (value: T) => Soon<R>): Soon<R> =>
  isOnItsWay(value) ? value.then(use) : use(value)
