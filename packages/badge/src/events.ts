import type { Result } from './result.ts'

/** The events of the element by name. All bubble, out of shadow roots too. */
export type BadgeEvents = {
  'liangpai-loadstart': CustomEvent<null>
  'liangpai-verdict': CustomEvent<Result>
  'liangpai-error': CustomEvent<string>
  'liangpai-loadend': CustomEvent<null>
}
