import type { LiangpaiBadge } from './badge.ts'

/** What a template may set on the element; `show-inactive` is spelled as each framework needs it. */
export type BadgeAttributes = Partial<
  Pick<LiangpaiBadge, 'badge' | 'registry' | 'src' | 'variant' | 'theme' | 'bundle'>
>
