import type { LiangpaiBadge } from './badge.ts'
import type { Result } from './result.ts'

/** What a template may set on the element; `show-inactive` is spelled as each framework needs it. */
export type BadgeAttributes = Partial<
  Pick<LiangpaiBadge, 'badge' | 'registry' | 'src' | 'variant' | 'theme' | 'bundle'>
>

/** The events of the element by name. */
export type BadgeEvents = {
  'liangpai-loadstart': CustomEvent<null>
  'liangpai-verdict': CustomEvent<Result>
  'liangpai-error': CustomEvent<string>
  'liangpai-loadend': CustomEvent<null>
}
