import type { HTMLAttributes, ReservedProps } from 'vue'
import type {} from 'vue/jsx-runtime'
import type { LiangpaiBadgeEventMap } from './events.ts'
import type { BadgeAttributes } from './jsx.ts'

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

export type { LiangpaiBadgeEventMap } from './events.ts'
export type { BadgeAttributes } from './jsx.ts'

/** `<liangpai-badge>` in templates and JSX of Vue; `showInactive` is the property, since Vue writes `false` into attributes. */
export type LiangpaiBadgeProps = HTMLAttributes &
  ReservedProps &
  BadgeAttributes & { showInactive?: boolean } & {
    [Name in keyof LiangpaiBadgeEventMap as `on${Capitalize<Camel<Name>>}`]?: (
      event: LiangpaiBadgeEventMap[Name],
    ) => void
  }

declare module 'vue' {
  interface GlobalComponents {
    'liangpai-badge': new () => { $props: LiangpaiBadgeProps }
  }
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'liangpai-badge': LiangpaiBadgeProps
    }
  }
}
