export { LiangpaiBadge } from './badge.ts'
export { configure } from './registries.ts'
export type { LiangpaiBadgeEventMap } from './events.ts'
export type { ElementReason, Result, ResultReason } from './result.ts'
