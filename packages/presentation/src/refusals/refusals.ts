import { affiliationRefusals } from './affiliation.ts'
import { applicationRefusals } from './application.ts'
import { backupRefusals } from './backup.ts'
import { badgeRefusals } from './badge.ts'
import { badgeFileRefusals } from './badgeFile.ts'
import { databaseRefusals } from './database.ts'
import { diskRefusals } from './disk.ts'
import type { RefusalEntry } from './entry.ts'
import { foundingRefusals } from './founding.ts'
import { installationRefusals } from './installation.ts'
import { keyRefusals } from './key.ts'
import { networkRefusals } from './network.ts'
import { organizationRefusals } from './organization.ts'
import { peopleRefusals } from './people.ts'
import { publicationRefusals } from './publication.ts'
import { requestRefusals } from './request.ts'
import { roleRefusals } from './role.ts'
import { rootRefusals } from './root.ts'
import { shopRefusals } from './shop.ts'
import { shopAddressRefusals } from './shopAddress.ts'
import { storageRefusals } from './storage.ts'
import { textRefusals } from './text.ts'

const table = /* @__PURE__ */ (() => ({
  ...requestRefusals,
  ...badgeRefusals,
  ...applicationRefusals,
  ...textRefusals,
  ...shopAddressRefusals,
  ...shopRefusals,
  ...peopleRefusals,
  ...roleRefusals,
  ...affiliationRefusals,
  ...organizationRefusals,
  ...foundingRefusals,
  ...installationRefusals,
  ...keyRefusals,
  ...rootRefusals,
  ...publicationRefusals,
  ...storageRefusals,
  ...databaseRefusals,
  ...diskRefusals,
  ...networkRefusals,
  ...badgeFileRefusals,
  ...backupRefusals,
}))()

/** Every code by which a service refuses, on the wire and in print (DESIGN 9). Stable: programs read it. */
export type RefusalCode = keyof typeof table

/** The one table of refusals: status, sentence and next step of each code, in three languages. */
export const refusals: Readonly<Record<RefusalCode, RefusalEntry>> = table
