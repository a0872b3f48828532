// Written by `pnpm reference` from the sources of the operations; do not edit.

/** The refusals that each operation may meet, by its name: those of `anyRefusals` beside. */
export const refusalTable: Readonly<Record<string, string>> = {
  'add-passkey':
    'claimInText dataNeedsMore dataSessionEnded databaseBusy emblemInText linkIncomplete marksStacked notInEffect partyInName passkeyFailed passkeyKnown passkeyNotAvailable passkeyTooLate privateLinkUnknown rowDamaged storageFull textMissing textTooLong vaultSealBroken',
  'add-token':
    'claimInText emblemInText marksStacked partyInName rowDamaged textMissing textTooLong tokensFull vaultSealBroken',
  amend:
    'badgeNoUnreadable changeAwaited changeUnderWay claimInText dataSessionEnded databaseBusy emblemInText hostForbidden journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete listingHostInvalid marketplaceHost marksStacked notAskedAgain notFoundOrNotYours notInEffect notInitialised notIssuer organizationCloses organizationUnknown organizationsContradict partyInName personUnknown proofNotPublic rowDamaged sharedHost shopAddressCharacters shopAddressInsecure shopAddressNumeric shopAddressPage shopAddressQuery shopAddressUnreadable shopAddressUser shopPort shownByAnother statusMissing storageFull textMissing textTooLong vaultSealBroken',
  appoint:
    'claimInText databaseBusy dateInvalid dayUnreadable deputyIsSecretary emblemInText groupElsewhere groupKind holderNotFullMember holderNotMember holderOther journalForeign journalForged journalForked journalUnreachable journalUnreadable leaderNotInGroup liaisonBranchMissing liaisonNotCommitteeMember liaisonOutsideScope marksStacked notInitialised notLiaison organizationNotInForce organizationUnknown organizationsContradict partyInName personDiffers personInvalid roleApprovalMissing roleHeldAlready roleKind roleNotHeld roleUnknown rowDamaged seatTaken shortNameUnreadable storageFull termInvalid termMissing termTooLong termTooShort textMissing textTooLong vaultSealBroken',
  'approve-handover':
    'approverIsNominee approverIsSubmitter countInvalid databaseBusy dateInvalid deputyIsSecretary handoverAboveMissing handoverEmpty handoverUnknown holderNotFullMember holderNotMember holderOther journalForeign journalForged journalForked journalUnreachable journalUnreadable leaderNotInGroup liaisonBranchMissing liaisonNotCommitteeMember liaisonOutsideScope notInitialised notLiaison organizationNotInForce organizationUnknown organizationsContradict personDiffers personInvalid roleApprovalMissing roleHeldAlready roleKind roleNotHeld roleUnknown rowDamaged seatTaken storageFull termInvalid termMissing termTooLong termTooShort vaultSealBroken',
  ask: 'claimInText emblemInText hostForbidden linkIncomplete listingHostInvalid marketplaceHost marksStacked notFoundOrNotYours notIssuer organizationCloses organizationNotInForce organizationUnknown organizationsContradict partyInName personDiffers privateLinkUnknown proofNotPublic rowDamaged sharedHost shopAddressCharacters shopAddressInsecure shopAddressNumeric shopAddressPage shopAddressQuery shopAddressUnreadable shopAddressUser shopPort storageFull textMissing textTooLong vaultSealBroken',
  attest:
    'attesterIsSubject dateInvalid dayUnreadable evidenceDate evidenceKind letterExpired letterExpiryMissing letterLife notEligible notFoundOrNotYours notIssuer notOperator organizationUnknown organizationsContradict personInvalid personUnknown probationDecisionDue probationaryNotAccepted requestState reviewerIsAttester reviewerIsSubject rowDamaged vaultSealBroken',
  'cancel-ask': 'linkIncomplete notFoundOrNotYours privateLinkUnknown rowDamaged storageFull vaultSealBroken',
  'cancel-change':
    'dataNeedsMore dataSessionEnded linkIncomplete notFoundOrNotYours notInEffect nothingToCancel rowDamaged storageFull vaultSealBroken',
  'cancel-report': 'linkIncomplete privateLinkUnknown rowDamaged storageFull vaultSealBroken',
  charter:
    'chainIncomplete changeRepeated claimInText clockDiffers clockLeapt cycle dateBeforeLast dateInvalid dayUnreadable emblemInText eventUnknown forbiddenTransition formNotFormal idTaken issuerKind keyMissing kindUnknown marksStacked notIssuer organizationCloses organizationKnown organizationNotInForce organizationsContradict ownChainFailed parentKind parentMissing parentNotInForce parentUnknown partyInName periodInvalid propertyUnknown rowDamaged rowInvalid textInvalid textMissing textTooLong vaultSealBroken',
  choose:
    'chainIncomplete chosenTooOften claimInText clockDiffers clockLeapt dataNeedsMore dataSessionEnded databaseBusy emblemInText journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete marksStacked notAgreed notFoundOrNotYours notInEffect notInitialised notIssuer noticeChanged noticeNotShown organizationUnknown organizationsContradict ownCheckFailed partyInName personUnknown requestState rowDamaged statusMissing storageFull textMissing textTooLong vaultSealBroken',
  close:
    'cycle databaseBusy dayUnreadable endGiven formNotFormal handoverWaits journalForeign journalForged journalForked journalUnreachable journalUnreadable notInitialised officeStays organizationHasBadges organizationHasRequests organizationUnknown organizationsContradict parentKind parentMissing parentNotInForce parentUnknown periodInvalid rowDamaged storageFull subordinateInForce vaultSealBroken',
  'close-initiative':
    'dateInvalid eventUnknown initiativeAsked initiativeClosed initiativeLength initiativeNotOpen initiativeOver initiativeOwnFirst initiativeRanks initiativeText initiativeUntranslated notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged',
  'close-report':
    'claimInText emblemInText marksStacked partyInName reportClosed reportUnknown rowDamaged textMissing textTooLong vaultSealBroken',
  confirm:
    'chainIncomplete changeNotWaiting clockDiffers clockLeapt dataNeedsMore dataSessionEnded databaseBusy dateInvalid journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete notAgreed notEligible notFoundOrNotYours notInEffect notInitialised notIssuer notOperator noticeChanged noticeNotShown organizationUnknown organizationsContradict ownCheckFailed personUnknown probationDecisionDue probationaryNotAccepted requestState rowDamaged shopNotProven statusMissing storageFull vaultSealBroken',
  'confirm-sign-in': 'confirmerSharesEyes organizationUnknown organizationsContradict rowDamaged signInNotWaiting',
  consent:
    'chainIncomplete clockDiffers clockLeapt databaseBusy journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete notAgreed notFoundOrNotYours notInEffect notInitialised notIssuer noticeChanged noticeNotShown offerDeclined offerExpired offerReplaced offerUnknown offerUsed organizationUnknown organizationsContradict ownCheckFailed personUnknown requestState rowDamaged statusMissing storageFull vaultSealBroken',
  'consent-records': 'badgeNoUnreadable noRecordKept rowDamaged vaultSealBroken',
  correct:
    'badgeNoUnreadable chainIncomplete changeAwaited changeUnderWay changedMeanwhile claimInText clockDiffers clockLeapt dataSessionEnded databaseBusy emblemInText hostForbidden journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete marksStacked notAskedAgain notFoundOrNotYours notInEffect notInitialised notIssuer nothingCorrected organizationCloses organizationUnknown organizationsContradict ownCheckFailed partyInName personUnknown rehearsalImpossible requestState rowDamaged shownByAnother statusMissing storageFull textMissing textTooLong vaultSealBroken',
  'correct-organization':
    'chainIncomplete changeRepeated changedMeanwhile changedSince claimInText clockDiffers clockLeapt correctedAhead cycle databaseBusy dateInvalid dayUnreadable emblemInText formNotFormal idTaken issuerKind journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing kindUnknown marksStacked notFoundOrNotYours notInitialised notIssuer nothingCorrected organizationCloses organizationNotInForce organizationUnknown organizationsContradict ownChainFailed ownCheckFailed parentKind parentMissing parentNotInForce parentUnknown partyInName periodInvalid personUnknown propertyUnknown rehearsalImpossible requestState roleKind rowDamaged rowInvalid shortNameTaken statusMissing storageFull textInvalid textMissing textTooLong vaultSealBroken',
  'data-link':
    'badgeNoUnreadable notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged vaultSealBroken',
  'decide-notice':
    'databaseBusy deciderIsSubject journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing notAllowed notFoundOrNotYours notInEffect notInitialised notIssuer noticeAsked noticeDecided noticeNotConfirmed noticePledge organizationUnknown organizationsContradict personUnknown rowDamaged statusMissing storageFull vaultSealBroken',
  decline:
    'databaseBusy journalUnreachable linkIncomplete notFoundOrNotYours offerDeclined offerExpired offerReplaced offerUnknown offerUsed personUnknown requestState rowDamaged storageFull vaultSealBroken',
  'discard-initiative':
    'dateInvalid eventUnknown initiativeClosed initiativeLength initiativeNotOpen initiativeOver initiativeRanks initiativeText initiativeUntranslated notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged',
  'draft-initiative':
    'claimInText dateInvalid dayUnreadable emblemInText eventUnknown initiativeClosed initiativeLength initiativeNotOpen initiativeOrganizer initiativeOver initiativeRanks initiativeText initiativeUntranslated marksStacked organizationNotInForce organizationUnknown partyInName rowDamaged textMissing textTooLong',
  end: 'badgeNoUnreadable databaseBusy journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing notFoundOrNotYours notInitialised notIssuer occasionWithoutEffect organizationUnknown organizationsContradict rowDamaged statusMissing storageFull vaultSealBroken',
  'end-session': 'rowDamaged sessionUnknown vaultSealBroken',
  'end-sessions': 'rowDamaged vaultSealBroken',
  'end-sign-in': 'organizationUnknown organizationsContradict rowDamaged signInLinkNoRole',
  estimate:
    'claimInText dayAhead dayUnreadable emblemInText estimateExact estimateInvalid marksStacked partyInName textMissing textTooLong',
  'export-organizations':
    'changeRepeated cycle dateInvalid formNotFormal idTaken kindUnknown organizationNotInForce parentKind parentMissing parentNotInForce parentUnknown periodInvalid propertyUnknown rowDamaged rowInvalid textInvalid vaultSealBroken',
  figures:
    'coverageTargetsInvalid dateInvalid dayAhead dayUnreadable figureInvalid organizationUnknown organizationsContradict partExceedsWhole ratioUnbounded rowDamaged wholeZero',
  'hand-to':
    'assigneeMayNot notFoundOrNotYours organizationUnknown organizationsContradict personUnknown requestState rowDamaged vaultSealBroken',
  inbox: 'notFoundOrNotYours organizationUnknown organizationsContradict personUnknown rowDamaged vaultSealBroken',
  init: 'alreadyInitialised changeRepeated claimInText cycle dateInvalid dayUnreadable deputyIsSecretary emblemInText formNotFormal holderNotFullMember holderNotMember holderOther idTaken journalUnreachable keyMissing kindUnknown leaderNotInGroup liaisonBranchMissing liaisonNotCommitteeMember liaisonOutsideScope marksStacked notIssuer notLiaison organizationNotInForce organizationUnknown parentKind parentMissing parentNotInForce parentUnknown partyInName periodInvalid personDiffers personInvalid propertyUnknown roleApprovalMissing roleHeldAlready roleKind roleUnknown rowDamaged rowInvalid seatTaken shortNameUnreadable termInvalid termMissing termTooLong termTooShort textInvalid textMissing textTooLong vaultSealBroken',
  list: 'dayUnreadable notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged vaultSealBroken',
  log: 'notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged vaultSealBroken',
  'memberReads.ask-for-passkey': 'databaseBusy passkeyNotAvailable storageFull',
  'memberReads.ask-to-save-passkey':
    'dataNeedsMore dataSessionEnded databaseBusy linkIncomplete notInEffect passkeyNotAvailable privateLinkUnknown rowDamaged storageFull vaultSealBroken',
  'memberReads.ask-to-save-passkey-after-consent':
    'dataNeedsMore dataSessionEnded databaseBusy linkIncomplete notInEffect passkeyNotAvailable privateLinkUnknown rowDamaged storageFull vaultSealBroken',
  'memberReads.copy-data':
    'dataSessionEnded databaseBusy linkIncomplete notFoundOrNotYours notInEffect personUnknown rowDamaged storageFull vaultSealBroken',
  'memberReads.pause-in-data':
    'badgeNoUnreadable dataSessionEnded databaseBusy journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete linkUnknown notFoundOrNotYours notInEffect notInitialised notIssuer organizationUnknown organizationsContradict rowDamaged statusMissing storageFull vaultSealBroken',
  'memberReads.save-passkey-after-consent': '',
  'memberReads.show-change-notice':
    'changeNotWaiting claimInText dataNeedsMore dataSessionEnded databaseBusy emblemInText linkIncomplete marksStacked notDue notFoundOrNotYours notInEffect notIssuer organizationUnknown organizationsContradict partyInName personUnknown rowDamaged shopNotProven storageFull textMissing textTooLong vaultSealBroken',
  'memberReads.show-data':
    'dataSessionEnded databaseBusy journalUnreachable linkIncomplete notFoundOrNotYours notInEffect notInitialised organizationUnknown personUnknown rowDamaged storageFull vaultSealBroken',
  'memberReads.show-ending-receipt':
    'databaseBusy journalUnreachable keyMissing linkIncomplete linkUnknown notEnded notInitialised notIssuer receiptFollows rowDamaged storageFull vaultSealBroken',
  'memberReads.show-offer':
    'databaseBusy linkIncomplete notFoundOrNotYours notIssuer offerExpired offerReplaced offerUnknown organizationUnknown organizationsContradict personUnknown requestState rowDamaged storageFull vaultSealBroken',
  'memberReads.show-receipts':
    'dataNeedsMore dataSessionEnded databaseBusy linkIncomplete notInEffect rowDamaged storageFull vaultSealBroken',
  'memberReads.show-stop-link': 'journalUnreachable linkIncomplete linkUnknown notInitialised',
  'memberReads.withdraw-in-data':
    'badgeNoUnreadable dataSessionEnded databaseBusy journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete linkUnknown notEnded notFoundOrNotYours notInEffect notInitialised notIssuer organizationUnknown organizationsContradict receiptFollows rowDamaged statusMissing storageFull vaultSealBroken',
  move: 'changeRepeated cycle dateInvalid dayUnreadable formNotFormal idTaken issuerLeft kindUnknown leaderNotInGroup officeStays organizationCloses organizationNotInForce organizationUnknown organizationsContradict parentKind parentMissing parentNotInForce parentUnknown periodInvalid propertyUnknown rowDamaged rowInvalid superiorAlready textInvalid',
  'name-areas': 'claimInText dayAhead dayUnreadable emblemInText marksStacked partyInName textMissing textTooLong',
  offer:
    'dateInvalid deciderIsSubject notAskedAgain notEligible notFoundOrNotYours notIssuer notOperator organizationUnknown organizationsContradict personUnknown probationDecisionDue probationaryNotAccepted reminded requestState rowDamaged shopNotProven vaultSealBroken',
  'officeReads.badge-files':
    'databaseBusy notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged storageFull vaultSealBroken',
  'officeReads.find':
    'databaseBusy hostForbidden marketplaceHost notFoundOrNotYours organizationUnknown organizationsContradict proofNotPublic rowDamaged sharedHost shopAddressCharacters shopAddressInsecure shopAddressNumeric shopAddressPage shopAddressQuery shopAddressUnreadable shopAddressUser shopPort storageFull vaultSealBroken',
  'officeReads.handover':
    'approverIsNominee approverIsSubmitter countInvalid databaseBusy dateInvalid deputyIsSecretary handoverAboveMissing handoverEmpty holderNotFullMember holderNotMember holderOther leaderNotInGroup liaisonBranchMissing liaisonNotCommitteeMember liaisonOutsideScope notFoundOrNotYours notLiaison organizationNotInForce organizationUnknown organizationsContradict personInvalid personUnknown roleApprovalMissing roleHeldAlready roleKind roleNotHeld roleUnknown rowDamaged seatTaken storageFull termInvalid termMissing termTooLong termTooShort vaultSealBroken',
  'officeReads.me': 'databaseBusy notAllowed organizationUnknown personUnknown rowDamaged storageFull vaultSealBroken',
  'officeReads.notice':
    'databaseBusy deciderIsSubject notAllowed notFoundOrNotYours notInEffect noticeNotConfirmed noticePledge organizationUnknown organizationsContradict personUnknown rowDamaged storageFull vaultSealBroken',
  'officeReads.organization':
    'databaseBusy dayUnreadable notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged storageFull vaultSealBroken',
  'officeReads.person':
    'databaseBusy notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged storageFull vaultSealBroken',
  'officeReads.report':
    'databaseBusy notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged storageFull vaultSealBroken',
  'officeReads.request':
    'databaseBusy dateInvalid notEligible notFoundOrNotYours notIssuer notOperator organizationUnknown organizationsContradict personUnknown probationDecisionDue probationaryNotAccepted requestState rowDamaged storageFull vaultSealBroken',
  'officeReads.root-statement':
    'databaseBusy notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged storageFull',
  'officeReads.station-keys':
    'databaseBusy notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged storageFull vaultSealBroken',
  'open-data':
    'dataSessionEnded databaseBusy journalUnreachable linkIncomplete notFoundOrNotYours notInEffect notInitialised organizationUnknown personUnknown privateLinkUnknown rowDamaged storageFull vaultSealBroken',
  'open-data-by-passkey':
    'dataSessionEnded databaseBusy journalUnreachable linkIncomplete notFoundOrNotYours notInEffect notInitialised organizationUnknown passkeyCopied passkeyFailed passkeyNotAvailable passkeyTooLate passkeyUnknown personUnknown rowDamaged storageFull vaultSealBroken',
  'open-initiative':
    'dateInvalid eventUnknown initiativeAsked initiativeClosed initiativeDiffers initiativeLength initiativeNotOpen initiativeOver initiativeOwnFirst initiativeRanks initiativeText initiativeUntranslated notFoundOrNotYours organizationUnknown organizationsContradict rowDamaged',
  pause:
    'badgeNoUnreadable dataSessionEnded databaseBusy journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete linkUnknown notFoundOrNotYours notInEffect notInitialised notIssuer organizationUnknown organizationsContradict rowDamaged statusMissing storageFull vaultSealBroken',
  prove:
    'notFoundOrNotYours organizationUnknown organizationsContradict personUnknown proofIsPage proofMethod proofMismatch proofNotPublic proofRedirected proofStatus proofTimeout proofTooLarge proofUnreachable reviewerIsSubject reviewerSharesEyes rowDamaged secondPersonNeeded shopPort vaultSealBroken',
  publish:
    'chainIncomplete clockDiffers clockLeapt journalForeign journalForged journalForked journalUnreadable keyMissing notInitialised notIssuer ownChainFailed rootAnswerDiffers rootAnswerForeign rootAnswerInvalid rowDamaged vaultSealBroken',
  'raise-data':
    'dataSessionEnded databaseBusy journalUnreachable linkIncomplete notFoundOrNotYours notInEffect notInitialised organizationUnknown personUnknown rowDamaged stopLinkDiffers storageFull vaultSealBroken',
  receive:
    'fileForged fileKeyUnknown noticeAhead noticeDiffers noticeStation rowDamaged signedFileUnreadable vaultSealBroken',
  recover: 'recoverNotNeeded recoverOutsideOffice rowDamaged',
  refuse:
    'claimInText deciderIsSubject emblemInText marksStacked notFoundOrNotYours organizationUnknown organizationsContradict partyInName personUnknown requestState rowDamaged sentenceNeeded textMissing textTooLong vaultSealBroken',
  'register-station-key':
    'claimInText dayUnreadable emblemInText marksStacked partyInName stationKeyAsked stationKeyDiffers stationKeyRegistered stationKeyRetired textMissing textTooLong',
  'remove-passkey': 'dataNeedsMore dataSessionEnded linkIncomplete notInEffect passkeyUnknown storageFull',
  'remove-sign-in-passkey': 'lastPasskey passkeyUnknown rowDamaged vaultSealBroken',
  'remove-token': 'rowDamaged tokenUnknown vaultSealBroken',
  'rename-sign-in-passkey':
    'claimInText emblemInText marksStacked partyInName passkeyUnknown rowDamaged textMissing textTooLong vaultSealBroken',
  renew:
    'badgeNoUnreadable changeAwaited changeUnderWay dataNeedsMore dataSessionEnded hostForbidden linkIncomplete notAgreed notAskedAgain notDue notFoundOrNotYours notInEffect notIssuer noticeChanged noticeNotShown organizationCloses organizationUnknown organizationsContradict personUnknown reminded rowDamaged shownByAnother storageFull vaultSealBroken',
  reopen:
    'databaseBusy journalUnreachable linkIncomplete notFoundOrNotYours reopenUnknown rowDamaged storageFull vaultSealBroken',
  report:
    'badgeNoUnreadable claimInText emblemInText linkIncomplete marksStacked partyInName privateLinkUnknown reportClosed rowDamaged storageFull textMissing textTooLong vaultSealBroken',
  request:
    'claimInText emblemInText hostForbidden listingHostInvalid marketplaceHost marksStacked notAskedAgain notIssuer notOperator organizationCloses organizationNotInForce organizationUnknown organizationsContradict partyInName personDiffers proofNotPublic rowDamaged sharedHost shopAddressCharacters shopAddressInsecure shopAddressNumeric shopAddressPage shopAddressQuery shopAddressUnreadable shopAddressUser shopPort textMissing textTooLong vaultSealBroken',
  resubmit:
    'changeUnderWay claimInText dataNeedsMore dataSessionEnded emblemInText hostForbidden linkIncomplete listingHostInvalid marketplaceHost marksStacked notAskedAgain notFoundOrNotYours notInEffect organizationUnknown organizationsContradict partyInName privateLinkUnknown proofNotPublic requestState rowDamaged sharedHost shopAddressCharacters shopAddressInsecure shopAddressNumeric shopAddressPage shopAddressQuery shopAddressUnreadable shopAddressUser shopPort storageFull textMissing textTooLong vaultSealBroken',
  resume:
    'badgeNoUnreadable chainIncomplete clockDiffers clockLeapt dataNeedsMore dataSessionEnded databaseBusy deciderIsSubject journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete notFoundOrNotYours notInEffect notInitialised notIssuer notPaused organizationUnknown organizationsContradict ownCheckFailed pausedByMember pausedByOffice pausedForProof pausedForReview personUnknown rowDamaged statusMissing storageFull vaultSealBroken',
  'retire-station-key': 'stationKeyAsked stationKeyRetired stationKeyUnknown',
  return:
    'claimInText deciderIsSubject emblemInText marksStacked notFoundOrNotYours organizationUnknown organizationsContradict partyInName personUnknown requestState rowDamaged sentenceNeeded textMissing textTooLong vaultSealBroken',
  'return-handover':
    'claimInText emblemInText handoverUnknown marksStacked organizationUnknown partyInName rowDamaged textMissing textTooLong vaultSealBroken',
  review:
    'attesterIsSubject chainIncomplete clockDiffers clockLeapt databaseBusy dateInvalid journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing notEligible notFoundOrNotYours notInEffect notInitialised notIssuer notOperator organizationUnknown organizationsContradict ownCheckFailed personInvalid personUnknown probationDecisionDue probationaryNotAccepted requestState reviewerIsAttester reviewerIsSubject reviewerSharesEyes rowDamaged shopNotProven statusMissing storageFull vaultSealBroken',
  show: 'dateInvalid notEligible notFoundOrNotYours notIssuer notOperator organizationUnknown organizationsContradict personUnknown probationDecisionDue probationaryNotAccepted requestState rowDamaged vaultSealBroken',
  'sign-in-link':
    'organizationUnknown organizationsContradict rowDamaged signInLinkAsked signInLinkNoRole signInLinkOwn',
  'signInAsks.link':
    'claimInText databaseBusy emblemInText internal invalidInput jsonExpected linkIncomplete malformed marksStacked partyInName passkeyFailed passkeyTooLate passkeyUnknown personUnknown privateLinkUnknown rowDamaged storageFull textMissing textTooLong tooLarge tooManyRequests vaultSealBroken',
  'signInAsks.open':
    'claimInText databaseBusy emblemInText internal invalidInput jsonExpected linkIncomplete malformed marksStacked partyInName passkeyFailed passkeyTooLate passkeyUnknown privateLinkUnknown rowDamaged storageFull textMissing textTooLong tooLarge tooManyRequests',
  'signInAsks.passkey':
    'claimInText databaseBusy emblemInText internal invalidInput jsonExpected linkIncomplete malformed marksStacked partyInName passkeyCopied passkeyFailed passkeyNotAvailable passkeyTooLate passkeyUnknown privateLinkUnknown rowDamaged storageFull textMissing textTooLong tooLarge tooManyRequests',
  'signInAsks.passkey-options':
    'databaseBusy internal jsonExpected malformed passkeyFailed passkeyNotAvailable passkeyTooLate passkeyUnknown privateLinkUnknown storageFull tooLarge tooManyRequests',
  'signInAsks.passkeys/add':
    'claimInText databaseBusy emblemInText internal invalidInput jsonExpected linkIncomplete malformed marksStacked notSignedIn partyInName passkeyFailed passkeyKnown passkeyNotAvailable passkeyTooLate passkeyUnknown privateLinkUnknown rowDamaged signInNeeded stepUpNeeded storageFull textMissing textTooLong tokenNotAllowed tooLarge tooManyRequests vaultSealBroken',
  'signInAsks.passkeys/options':
    'claimInText databaseBusy emblemInText internal invalidInput jsonExpected linkIncomplete malformed marksStacked partyInName passkeyFailed passkeyNotAvailable passkeyTooLate passkeyUnknown privateLinkUnknown rowDamaged signInNeeded stepUpNeeded storageFull textMissing textTooLong tokenNotAllowed tooLarge tooManyRequests vaultSealBroken',
  'signInAsks.session':
    'databaseBusy internal jsonExpected malformed passkeyFailed passkeyTooLate passkeyUnknown privateLinkUnknown storageFull tooLarge tooManyRequests',
  'signInAsks.step-up':
    'claimInText databaseBusy emblemInText internal invalidInput jsonExpected linkIncomplete malformed marksStacked notSignedIn partyInName passkeyCopied passkeyFailed passkeyNotAvailable passkeyTooLate passkeyUnknown privateLinkUnknown storageFull textMissing textTooLong tooLarge tooManyRequests',
  'stop-link':
    'badgeNoUnreadable dataNeedsMore dataSessionEnded databaseBusy deciderIsSubject journalForeign journalForged journalForked journalUnreachable journalUnreadable linkIncomplete notFoundOrNotYours notInEffect notInitialised organizationUnknown organizationsContradict personUnknown reviewerSharesEyes rowDamaged statusMissing stopLinkAsked storageFull vaultSealBroken',
  'submit-handover':
    'claimInText countInvalid dateInvalid dayUnreadable deputyIsSecretary emblemInText handoverAboveMissing handoverEmpty holderNotFullMember holderNotMember holderOther leaderNotInGroup liaisonBranchMissing liaisonNotCommitteeMember liaisonOutsideScope marksStacked notLiaison organizationNotInForce organizationUnknown organizationsContradict partyInName personInvalid roleApprovalMissing roleHeldAlready roleKind roleNotHeld roleUnknown rowDamaged seatTaken seatUnreadable termInvalid termMissing termTooLong termTooShort textMissing textTooLong vaultSealBroken',
  transfer:
    'badgeNoUnreadable changeAwaited changeUnderWay dataSessionEnded databaseBusy hostForbidden journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing notAskedAgain notFoundOrNotYours notInEffect notInitialised notIssuer organizationCloses organizationNotInForce organizationUnknown organizationsContradict personUnknown rowDamaged shownByAnother statusMissing storageFull vaultSealBroken',
  withdraw:
    'badgeNoUnreadable dataSessionEnded databaseBusy journalForeign journalForged journalForked journalUnreachable journalUnreadable keyMissing linkIncomplete linkUnknown notFoundOrNotYours notInEffect notInitialised notIssuer organizationUnknown organizationsContradict rowDamaged statusMissing storageFull vaultSealBroken',
  'withdraw-badge-file': 'badgeFileAsked badgeFileUnknown badgeFileWithdrawn',
}
