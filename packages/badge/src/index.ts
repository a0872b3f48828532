export { LiangpaiBadge } from './badge.ts'
export { configure } from './configure.ts'
export type { ElementReason, Outcome } from './outcome.ts'
