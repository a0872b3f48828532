import type { Result, ResultReason } from './result.ts'

/** The events of the element by name. All bubble, out of shadow roots too. */
export interface LiangpaiBadgeEventMap {
  /** A judgement begins. */
  'liangpai-loadstart': CustomEvent<null>
  /** There is a result. */
  'liangpai-verdict': CustomEvent<Result>
  /** The result is unavailable, for this reason. */
  'liangpai-error': CustomEvent<ResultReason>
  /** A judgement has ended, whatever its result. */
  'liangpai-loadend': CustomEvent<null>
}

/** The overloads by which listeners of the element know its events; those of every element follow. */
export type LiangpaiBadgeListeners = {
  addEventListener<Name extends keyof LiangpaiBadgeEventMap>(
    type: Name,
    listener: (this: HTMLElementTagNameMap['liangpai-badge'], event: LiangpaiBadgeEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  removeEventListener<Name extends keyof LiangpaiBadgeEventMap>(
    type: Name,
    listener: (this: HTMLElementTagNameMap['liangpai-badge'], event: LiangpaiBadgeEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void
}
