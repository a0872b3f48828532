export { nothing, onlyToken } from './verb/answers.ts'
export { defineVerbFor, lookUp, whoMayAct } from './verb/verb.ts'
export { isForTokens, notByTokens } from './verb/needing.ts'
export type { Needing } from './verb/needing.ts'
export type { CliWords, HttpRoute, Performed, ServerReading, ServerWork, Verb, VerbDeclaration } from './verb/verb.ts'
export type {
  LinkPermission,
  OperatorPermission,
  Permission,
  PublicPermission,
  RolePermission,
  RulePermission,
} from './verb/permission.ts'
export { MEMBER, OPERATOR, SYSTEM } from './verb/actor.ts'
export { perform } from './verb/perform.ts'
export { idempotencyKey, openAnswer } from './verb/repeated.ts'
export type { By, Transacting } from './verb/perform.ts'
export { look } from './verb/look.ts'
export { inputFaults, parseInput, RefusedInput, refuseInput } from './verb/parseInput.ts'
export type { InputFault, InputRefusal } from './verb/parseInput.ts'
export { madeFrom, madeFromOrNothing, NOTHING, requireVersion, versionOf } from './verb/version.ts'
export { bindAllFor, bindTo } from './verb/bind.ts'
export { withTransactions } from './verb/withTransactions.ts'
export type { Bound, BoundVerb } from './verb/bind.ts'

export { Refusal } from './refusal.ts'
export { isMistake } from './mistake.ts'
export { faultWords, isSystemFault } from './systemFault.ts'
export { readTypedText } from './text/typedText.ts'
export type { TextFault, TextKind } from './text/typedText.ts'
export { enforceRule } from './enforceRule.ts'

export { hasRole, LEADERS } from './people/authority.ts'
export { readColumn } from './people/column.ts'
export { lastEndOf, lastTermEnd } from './people/lastTermEnd.ts'
export { addRole, replaceRoles, rolesIn, rolesInEach, rolesOf } from './people/appointments.ts'
export type { AppointedRole, Appointment, EndedRole } from './people/appointments.ts'
export { ensurePerson, findPerson, namesOf, personOf, renamePerson } from './people/people.ts'
export { TRAIL_PAGE, trailLines } from './trail/trailLines.ts'
export type { TrailLine } from './trail/trailLines.ts'
export { takePerson } from './people/takePerson.ts'
export {
  allOrganizations,
  existsOn,
  findOrganization,
  findOrganizationRow,
  insertOrganization,
  lockOrganization,
  nodeOf,
  organizationAsOf,
  organizationOf,
  treeOf,
  treeOfDay,
  updateOrganization,
  withSuperiors,
} from './people/organizations.ts'
export type { Organization } from './people/organizations.ts'
export { changesOf, organizationChangeOf, organizationChanges, withChange } from './people/organizationChange.ts'
export type { ChangedColumns, DatedChange } from './people/organizationChange.ts'

export { endLinks, liveLink, makeLink, useLink } from './links/privateLinks.ts'
export type { LinkOptions, MadeLink } from './links/privateLinks.ts'
export {
  endSession,
  endSessions,
  liveSession,
  openSession,
  SESSION_IDLE,
  SESSION_LIFE,
  setSessionLevel,
} from './links/sessions.ts'
export type { SessionOptions } from './links/sessions.ts'
export { endAllLinks, forgetLinks, forgetWaysIn } from './links/forget.ts'

export { relyingPartyOf } from './passkeys/relyingParty.ts'
export type { RelyingParty } from './passkeys/relyingParty.ts'
export { CHALLENGE_LIFE, takeChallenge } from './passkeys/challenges.ts'
export type { ChallengeFor } from './passkeys/challenges.ts'
export { registrationOptions, verifyRegistration } from './passkeys/registration.ts'
export { authenticationOptions, usePasskey, verifyAuthentication } from './passkeys/authentication.ts'
export type { PasskeyUse } from './passkeys/authentication.ts'
export { authenticationResponse, registrationResponse } from './passkeys/responses.ts'
export type { AuthenticationResponse, RegistrationResponse } from './passkeys/responses.ts'
export {
  addPasskey,
  forgetPasskeys,
  passkeyOf,
  handedPasskeysOf,
  passkeysOf,
  removePasskey,
  renamePasskey,
  userHandleOf,
} from './passkeys/passkeys.ts'
export type { NewPasskey, PasskeyOwner, PasskeyView } from './passkeys/passkeys.ts'

export { eyesOf, readEyes, sharesEyes, storedEyes } from './presence/eyes.ts'
export type { Eyes } from './presence/eyes.ts'
export { requirePresence, STEP_UP_LIFE } from './presence/requirePresence.ts'
export type { Presence, PresenceNeeded } from './presence/requirePresence.ts'
export { hasSignIn } from './presence/signInSince.ts'
export { noteSignInOf, signInOf } from './signIn/signIns.ts'
export { actingIn, findPersonSession, livePersonSession, PERSON, personSessionFrom } from './signIn/personSession.ts'
export type { Arrival, PersonSession, SignInContext, SignInReading, SignInWork } from './signIn/personSession.ts'
export { makeSignInLink, SIGN_IN_LINK_LIFE, signInByLink, viewSignInLink } from './signIn/signInLink.ts'
export type { SignInLinkView } from './signIn/signInLink.ts'
export {
  addPersonPasskey,
  addPersonPasskeyOptions,
  passkeysOfPerson,
  personPasskeyOptions,
  removePersonPasskey,
  signInByPasskey,
  stepUpByPasskey,
} from './signIn/signInPasskey.ts'
export { handsBehind, isIndependent } from './signIn/hands.ts'
export { waysInOf } from './signIn/waysIn.ts'
export type { WayIn } from './signIn/waysIn.ts'
export { endOwnSession, endSessionsBut, sessionsOf } from './signIn/ownSessions.ts'
export { confirmPerson } from './signIn/confirmPerson.ts'
export { forgetPerson } from './signIn/forgetPerson.ts'
export { endSignIn } from './signIn/endSignIn.ts'
export type { TokenDraft, TokenMade } from './signIn/tokens.ts'
export { addToken, removeToken, TOKEN_DAYS, tokensOf, useToken } from './signIn/tokens.ts'
export type { TokenUse, TokenView } from './signIn/tokens.ts'
export { deviceOf } from './signIn/device.ts'
export { signInTo } from './signIn/signInService.ts'
export type { SignIn } from './signIn/signInService.ts'
export type { OwnSignIn } from './signIn/ownSignIn.ts'
export { linkWishes } from './signIn/linkWishes.ts'
export type { LinkWish } from './signIn/linkWishes.ts'
export { signInStateOf } from './signIn/signInState.ts'
export type { SignInState } from './signIn/signInState.ts'
export { addTokenVerb } from './signIn/verbs/addToken.ts'
export { signInVerbs } from './signIn/verbs/signInVerbs.ts'
export type { Admission } from './signIn/verbs/admission.ts'
export { roleAppointersOf } from './signIn/verbs/appointers.ts'
export type { SignInLink } from './signIn/verbs/signInLink.ts'

export { createMasterKey, openVault, vaultUnder } from './vault/vault.ts'
export { sealedColumns } from './vault/sealedColumns.ts'
export type { Sealed, SealedColumns, SealedRow, SealedTable } from './vault/sealedColumns.ts'
export { sealedPasskey, sealedPerson, sealedToken } from './store/sealedTables.ts'
export { blindIndex } from './vault/blindIndex.ts'
export type { Authenticator, Vault } from './vault/vault.ts'
export { privateFolder, readPrivate } from './files/privateFile.ts'
export { syncFolder, writeWhole } from './files/wholeFile.ts'
export type { WholeFileOptions } from './files/wholeFile.ts'
export { reading, writing } from './files/fileFault.ts'

export { readSignedFile, signFile } from './signedFiles/signedFile.ts'
export type { FileType } from './signedFiles/signedFile.ts'
export { findingNotice } from './signedFiles/findingNotice.ts'
export type { FindingNotice } from './signedFiles/findingNotice.ts'
export { organizationsFile, organizationsOf, readFirstOrganizations } from './signedFiles/organizationsFile.ts'
export type { OrganizationsFile } from './signedFiles/organizationsFile.ts'
export { ensureSigningKey } from './signedFiles/signingKey.ts'
export type { SigningKey } from './signedFiles/signingKey.ts'

export { deadlineAfter, workingCalendarOf } from './workingDays/workingCalendar.ts'
export type { Deadline, Holiday, PublishedHolidays, WorkingCalendar } from './workingDays/workingCalendar.ts'
export { openCalendar, readHolidays } from './workingDays/holidaysFile.ts'
export { publishedHolidays } from './workingDays/publishedHolidays.ts'

export { backUpBranch } from './branch/backUp.ts'
export type { BackedUpBranch, BranchRows } from './branch/backUp.ts'
export { restoreBranch } from './branch/restore.ts'
export type { RestorableBranch, RestoreBranchOptions, RestoredBranch } from './branch/restore.ts'
export { examineBranch } from './branch/doctor.ts'
export type { BranchDoctor, Left } from './branch/doctor.ts'
export type { OpenableColumns } from './doctor/damagedRows.ts'
export type { BranchConfig } from './branch/branchConfig.ts'
export type { BranchParts, BranchReading, BranchTransacting, BranchWork } from './branch/branchContext.ts'
export { importOrganizationsVerb } from './branch/importOrganizations.ts'
export { initBranch, openBranch, requireSetUp } from './branch/openBranch.ts'
export type { BranchKind } from './branch/openBranch.ts'
export { branchReadiness } from './branch/readiness.ts'
export { inBranch } from './branch/roles.ts'
export { setUpBranch, setUpInput, setUpOutput } from './branch/setUp.ts'
export type { Leading } from './branch/setUp.ts'
export type { ReadOrganizations } from './branch/organizationsSource.ts'
export { branchSettings } from './branch/branchSettings.ts'
export { filesUpkeep } from './branch/upkeep.ts'
export type { Upkeep } from './branch/upkeep.ts'

export { masterKeyPath, optional, serviceConfigFrom } from './config.ts'
export type { ServiceConfig } from './config.ts'
export { eachThing, orFault } from './eachThing.ts'
export type { Worked } from './eachThing.ts'
export { lastDayOfMonth, lastMonthBy, monthOf, monthsOver, nextMonth } from './months.ts'
export { isSoonDeleted, REMINDER_DAYS } from './reminder.ts'
export { DAY, dayOf, endOfDay, midnight, startOfDay } from './time.ts'
export { drawId, drawToken, hashOf } from './secret.ts'
export { etagOf } from './etag.ts'
export { ending, THRESHOLDS } from './doctor/finding.ts'
export type { Check, Finding, Threshold, Urgency } from './doctor/finding.ts'
export { attempt, diagnoseBy, examineBy, refusalOf, sortOut } from './doctor/examine.ts'
export type { Examined } from './doctor/examine.ts'
export { checkReserve } from './doctor/reserve.ts'
export { checkSpace } from './doctor/space.ts'
export { checkRewrite } from './doctor/time.ts'
export { requireMasterKey } from './signedFiles/requireMasterKey.ts'
export { trailJobFindings } from './doctor/trailJob.ts'
export { checkOrigin, settledOrigin } from './origin.ts'
export { readinessBy } from './readiness.ts'
export type { Readiness } from './readiness.ts'
