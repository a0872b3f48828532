import type { HTMLAttributes } from 'preact'
import type { BadgeAttributes } from './jsx.ts'
import type { LiangpaiBadge } from './badge.ts'
import type { LiangpaiBadgeEventMap } from './events.ts'

export type { LiangpaiBadgeEventMap } from './events.ts'
export type { BadgeAttributes } from './jsx.ts'

/**
 * `<liangpai-badge>` in the JSX of Preact, which listens to an event by its own name: `onliangpai-verdict`. `showInactive`
 * is the property: Preact takes `show-inactive` for one of those attributes into which it writes `false`.
 */
export type LiangpaiBadgeProps = HTMLAttributes<LiangpaiBadge> &
  BadgeAttributes & { showInactive?: boolean; 'show-inactive'?: never } & {
    [Name in keyof LiangpaiBadgeEventMap as `on${Name}`]?: (event: LiangpaiBadgeEventMap[Name]) => void
  }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'liangpai-badge': LiangpaiBadgeProps
    }
  }
}
