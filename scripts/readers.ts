// `pnpm readers` writes docs/station-readers.md: who reads which part of a case at the station.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readersPage } from '../packages/mediation/src/testing/readers.ts'

writeFileSync(join(import.meta.dirname, '../docs/station-readers.md'), readersPage())
