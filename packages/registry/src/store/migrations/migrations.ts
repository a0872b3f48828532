import { keys } from './m0001-keys.ts'
import { requests } from './m0002-requests.ts'
import { badges } from './m0003-badges.ts'
import { publication } from './m0004-publication.ts'
import { badgeFiles } from './m0007-badge-files.ts'
import { journal } from './m0005-journal.ts'
import { clock } from './m0008-clock.ts'

/** The registry's own migrations, run in the order of their names. A released one is never edited. */
export const migrations = {
  '0001-keys': keys,
  '0002-requests': requests,
  '0003-badges': badges,
  '0004-publication': publication,
  '0005-journal': journal,
  '0007-badge-files': badgeFiles,
  '0008-clock': clock,
}
