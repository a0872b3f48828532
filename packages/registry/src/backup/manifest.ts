import type { Manifest as ServerManifest } from '@liangpai/server/store'
import * as z from 'zod'

/** What a registry's backup says beside: the last line of the journal at that moment. */
export const journalHead = { journal: z.strictObject({ n: z.int().min(0), hash: z.string() }) }

/** What a registry's backup says of itself. */
export type Manifest = ServerManifest & { journal: z.infer<typeof journalHead.journal> }
