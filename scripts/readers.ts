// `pnpm readers` writes who reads what: docs/station-readers.md of a case, docs/services-readers.md of help, calendar and place.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readersPage as stationPage } from '../packages/mediation/src/testing/readers.ts'
import { readersPage as servicesPage } from '../packages/services/src/testing/readers.ts'

const docs = join(import.meta.dirname, '../docs')
writeFileSync(join(docs, 'station-readers.md'), stationPage())
writeFileSync(join(docs, 'services-readers.md'), servicesPage())
