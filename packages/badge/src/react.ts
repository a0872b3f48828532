import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { LiangpaiBadgeEventMap } from './events.ts'
import type { BadgeAttributes } from './jsx.ts'
import type { LiangpaiBadge } from './badge.ts'

export type { LiangpaiBadgeEventMap } from './events.ts'
export type { BadgeAttributes } from './jsx.ts'

/** `<liangpai-badge>` in the JSX of React 19, which listens to an event by its own name: `onliangpai-verdict`. */
export type LiangpaiBadgeProps = DetailedHTMLProps<HTMLAttributes<LiangpaiBadge>, LiangpaiBadge> &
  BadgeAttributes & { 'show-inactive'?: boolean } & {
    [Name in keyof LiangpaiBadgeEventMap as `on${Name}`]?: (event: LiangpaiBadgeEventMap[Name]) => void
  }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'liangpai-badge': LiangpaiBadgeProps
    }
  }
}
