export { makeFolder, onBothDatabases } from './databases.ts'
export type { DatabaseFixture, MakeDatabase } from './databases.ts'
