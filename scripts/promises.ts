// `pnpm promises` writes docs/promises.md: every sentence that members read, with the test that makes it true.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisesPage } from './promises/page.ts'

writeFileSync(join(import.meta.dirname, '../docs/promises.md'), promisesPage())
