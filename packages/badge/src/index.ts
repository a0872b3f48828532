export { LiangpaiBadge } from './badge.ts'
export { configure } from './configure.ts'
export type { ElementReason, Result } from './result.ts'
