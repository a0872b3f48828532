import type {
  CompositionRefusal,
  CountRefusal,
  CoverageRefusal,
  EligibilityRefusal,
  EvidenceRefusal,
  FigureRefusal,
  FoundingRefusal,
  HeadcountRefusal,
  InitiativeRefusal,
  RecordRefusal,
  RoleRefusal,
  RuleSetRefusal,
  SeparationRefusal,
  TreeRefusal,
} from '@liangpai/core/organization'
import { admissionRefusals } from './admission.ts'
import { affiliationRefusals } from './affiliation.ts'
import { applicationRefusals } from './application.ts'
import { backupRefusals } from './backup.ts'
import { badgeRefusals } from './badge.ts'
import { bookingRefusals } from './booking.ts'
import { calendarRefusals } from './calendar.ts'
import { changeRefusals } from './change.ts'
import { badgeFileRefusals } from './badgeFile.ts'
import { clockRefusals } from './clock.ts'
import { consentRefusals } from './consent.ts'
import { databaseRefusals } from './database.ts'
import { diskRefusals } from './disk.ts'
import type { RefusalEntry } from './entry.ts'
import { figureRefusals } from './figure.ts'
import { foundingRefusals } from './founding.ts'
import { handoverRefusals } from './handover.ts'
import { helpRefusals } from './help.ts'
import { initiativeRefusals } from './initiative.ts'
import { installationRefusals } from './installation.ts'
import { keyRefusals } from './key.ts'
import { memberRecordRefusals } from './memberRecord.ts'
import { membershipRefusals } from './membership.ts'
import { memberDataRefusals } from './memberData.ts'
import { networkRefusals } from './network.ts'
import { organizationRefusals } from './organization.ts'
import { organizationChangeRefusals } from './organizationChange.ts'
import { organizationPlaceRefusals } from './organizationPlace.ts'
import { passkeyRefusals } from './passkey.ts'
import { officeWorkRefusals } from './officeWork.ts'
import { peopleRefusals } from './people.ts'
import { privateLinkRefusals } from './privateLink.ts'
import { publicationRefusals } from './publication.ts'
import { reportRefusals } from './report.ts'
import { requestRefusals } from './request.ts'
import { roleRefusals } from './role.ts'
import { roleHolderRefusals } from './roleHolder.ts'
import { rootRefusals } from './root.ts'
import { signInRefusals } from './signIn.ts'
import { eyesRefusals } from './eyes.ts'
import { schemaRefusals } from './schema.ts'
import { shopRefusals } from './shop.ts'
import { shopAddressRefusals } from './shopAddress.ts'
import { storageRefusals } from './storage.ts'
import { textRefusals } from './text.ts'
import { pictureRefusals } from './picture.ts'
import { signedFileRefusals } from './signedFile.ts'
import { stationRefusals } from './station.ts'
import { servicesRefusals } from './services.ts'
import { stationNoticeRefusals } from './stationNotice.ts'
import { mediatorRefusals } from './mediator.ts'
import { conclusionRefusals } from './conclusion.ts'
import { transferRefusals } from './transfer.ts'
import { usageRefusals } from './usage.ts'
import { depositRefusals } from './deposit.ts'
import { enterpriseRefusals } from './enterprise.ts'
import { tenancyRefusals } from './tenancy.ts'
import { venueRefusals } from './venue.ts'
import { volunteeringRefusals } from './volunteering.ts'

/** Every code by which the rules of organisations and members refuse. */
type RuleRefusal =
  | TreeRefusal
  | FoundingRefusal
  | RoleRefusal
  | RecordRefusal
  | EligibilityRefusal
  | EvidenceRefusal
  | SeparationRefusal
  | FigureRefusal
  | CountRefusal
  | CoverageRefusal
  | HeadcountRefusal
  | InitiativeRefusal
  | CompositionRefusal
  | RuleSetRefusal

const table = /* @__PURE__ */ (() =>
  ({
    ...requestRefusals,
    ...badgeRefusals,
    ...changeRefusals,
    ...reportRefusals,
    ...consentRefusals,
    ...privateLinkRefusals,
    ...passkeyRefusals,
    ...memberDataRefusals,
    ...applicationRefusals,
    ...textRefusals,
    ...schemaRefusals,
    ...shopAddressRefusals,
    ...shopRefusals,
    ...officeWorkRefusals,
    ...peopleRefusals,
    ...signInRefusals,
    ...eyesRefusals,
    ...roleRefusals,
    ...roleHolderRefusals,
    ...affiliationRefusals,
    ...admissionRefusals,
    ...membershipRefusals,
    ...memberRecordRefusals,
    ...transferRefusals,
    ...figureRefusals,
    ...organizationRefusals,
    ...organizationPlaceRefusals,
    ...organizationChangeRefusals,
    ...handoverRefusals,
    ...initiativeRefusals,
    ...foundingRefusals,
    ...installationRefusals,
    ...keyRefusals,
    ...rootRefusals,
    ...servicesRefusals,
    ...publicationRefusals,
    ...storageRefusals,
    ...clockRefusals,
    ...databaseRefusals,
    ...diskRefusals,
    ...networkRefusals,
    ...badgeFileRefusals,
    ...backupRefusals,
    ...signedFileRefusals,
    ...pictureRefusals,
    ...stationRefusals,
    ...mediatorRefusals,
    ...conclusionRefusals,
    ...stationNoticeRefusals,
    ...calendarRefusals,
    ...helpRefusals,
    ...usageRefusals,
    ...venueRefusals,
    ...tenancyRefusals,
    ...depositRefusals,
    ...enterpriseRefusals,
    ...bookingRefusals,
    ...volunteeringRefusals,
    // A rule that refuses without words does not compile.
  }) satisfies Readonly<Record<RuleRefusal, RefusalEntry>>)()

/** Every code by which a service refuses, on the wire and in print (DESIGN 9). Stable: programs read it. */
export type RefusalCode = keyof typeof table

/** The one table of refusals: status, sentence and next step of each code, in three languages. */
export const refusals: Readonly<Record<RefusalCode, RefusalEntry>> = table
