export { createPool } from './pool.ts'
export type { Pool } from './pool.ts'
