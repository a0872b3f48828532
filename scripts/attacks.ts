// `pnpm attacks` writes docs/attacks.md: every attack on office, branch, station and services, with the tests in which it is tried.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attacksPage } from './attacks/page.ts'

writeFileSync(join(import.meta.dirname, '../docs/attacks.md'), attacksPage())
