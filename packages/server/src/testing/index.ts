export { makeFolder, onBothDatabases } from './databases.ts'
export type { DatabaseFixture, MakeDatabase } from './databases.ts'
export { mountSmallDisk, noSmallDisk } from './smallDisk.ts'
export type { SmallDisk } from './smallDisk.ts'
