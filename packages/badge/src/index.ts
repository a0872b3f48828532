export { LiangpaiBadge } from './badge.ts'
export { configure } from './registries.ts'
export type { ElementReason, Result } from './result.ts'
