export { createWorld } from './world.ts'
export type { BadgeOptions, World, WorldOptions } from './world.ts'
export { createEntity } from './entity.ts'
export type { Entity } from './entity.ts'
