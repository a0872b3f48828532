import { clockFindings } from './clock.ts'
import { deadlineFindings } from './deadlines.ts'
import type { FindingEntry } from './entry.ts'
import { publicationFindings } from './publication.ts'
import { servicesFindings } from './services.ts'
import { stationFindings } from './station.ts'
import { storageFindings } from './storage.ts'

const table = /* @__PURE__ */ (() => ({
  ...storageFindings,
  ...publicationFindings,
  ...clockFindings,
  ...deadlineFindings,
  ...stationFindings,
  ...servicesFindings,
}))()

/** Every code that `liangpai doctor` has. Stable: programs read it. */
export type FindingCode = keyof typeof table

/** The one table of findings: what each means and what to do, in three languages. */
export const findings: Readonly<Record<FindingCode, FindingEntry>> = table
