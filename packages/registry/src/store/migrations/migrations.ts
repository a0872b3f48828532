import { keys } from './m0001-keys.ts'
import { requests } from './m0002-requests.ts'
import { badges } from './m0003-badges.ts'
import { publication } from './m0004-publication.ts'
import { badgeFiles } from './m0007-badge-files.ts'
import { journal } from './m0005-journal.ts'
import { stopLinkChanges } from './m0012-stopLinkChanges.ts'
import { eyes } from './m0013-eyes.ts'
import { decisions } from './m0015-decisions.ts'
import { clock } from './m0008-clock.ts'
import { changes } from './m0009-changes.ts'
import { publicForms } from './m0014-publicForms.ts'
import { handovers } from './m0016-handovers.ts'
import { initiatives } from './m0018-initiatives.ts'
import { lookUps } from './m0020-look-ups.ts'
import { stationNames } from './m0021-station-names.ts'
import { stations } from './m0017-stations.ts'
import { figures } from './m0019-figures.ts'
import { declines } from './m0010-declines.ts'
import { retained } from './m0011-retained.ts'

/** The registry's own migrations, run in the order of their names. A released one is never edited. */
export const migrations = {
  '0001-keys': keys,
  '0002-requests': requests,
  '0003-badges': badges,
  '0004-publication': publication,
  '0005-journal': journal,
  '0007-badge-files': badgeFiles,
  '0008-clock': clock,
  '0009-changes': changes,
  '0010-declines': declines,
  '0011-retained': retained,
  '0012-stop-link-changes': stopLinkChanges,
  '0013-eyes': eyes,
  '0014-public-forms': publicForms,
  '0015-decisions': decisions,
  '0016-handovers': handovers,
  '0017-stations': stations,
  '0018-initiatives': initiatives,
  '0019-figures': figures,
  '0020-look-ups': lookUps,
  '0021-station-names': stationNames,
}
