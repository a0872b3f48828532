import type { LiangpaiBadge } from './badge.ts'

/** What a template may set on the element; frameworks differ in how they spell `show-inactive`. */
export type BadgeAttributes = Partial<
  Pick<LiangpaiBadge, 'badge' | 'registry' | 'src' | 'variant' | 'theme' | 'bundle'>
>
