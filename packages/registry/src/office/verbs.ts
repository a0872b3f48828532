// Written by `pnpm reference` from the files below this folder that define a verb; do not edit.
import type { bindTo } from '@liangpai/server'
import type { Context, Reading, Work } from '../context.ts'
import { ask } from './ask/ask.ts'
import { cancelAsk } from './ask/cancelAsk.ts'
import { resubmit } from './ask/resubmit.ts'
import { consentRecords } from './badge/consentRecords.ts'
import { end } from './badge/end.ts'
import { pause } from './badge/pause.ts'
import { resume } from './badge/resume.ts'
import { withdraw } from './badge/withdraw.ts'
import { withdrawBadgeFile } from './badgeFile/withdrawBadgeFile.ts'
import { amend } from './change/amend.ts'
import { cancelChange } from './change/cancelChange.ts'
import { choose } from './change/choose.ts'
import { confirm } from './change/confirm.ts'
import { correct } from './change/correct.ts'
import { renew } from './change/renew.ts'
import { transfer } from './change/transfer.ts'
import { addPasskey } from './data/addPasskey.ts'
import { dataLink } from './data/dataLink.ts'
import { openData } from './data/openData.ts'
import { openDataByPasskey } from './data/openDataByPasskey.ts'
import { raiseData } from './data/raiseData.ts'
import { removePasskey } from './data/removePasskey.ts'
import { stopLink } from './data/stopLink.ts'
import { estimate } from './figures/estimate.ts'
import { figures } from './figures/figures.ts'
import { nameAreas } from './figures/nameAreas.ts'
import { approveHandover } from './handover/approveHandover.ts'
import { returnHandover } from './handover/returnHandover.ts'
import { submitHandover } from './handover/submitHandover.ts'
import { handTo } from './inbox/handTo.ts'
import { inbox } from './inbox/inboxVerb.ts'
import { show } from './inbox/show.ts'
import { closeInitiative } from './initiative/closeInitiative.ts'
import { discardInitiative } from './initiative/discardInitiative.ts'
import { draftInitiative } from './initiative/draftInitiative.ts'
import { openInitiative } from './initiative/openInitiative.ts'
import { list } from './lookUp/list.ts'
import { log } from './lookUp/log.ts'
import { consent } from './offer/consent.ts'
import { decline } from './offer/decline.ts'
import { offer } from './offer/offer.ts'
import { reopen } from './offer/reopen.ts'
import { charter } from './organization/charter.ts'
import { close } from './organization/close.ts'
import { correctOrganization } from './organization/correctOrganization.ts'
import { exportOrganizations } from './organization/exportOrganizations.ts'
import { init } from './organization/init.ts'
import { move } from './organization/move.ts'
import { appoint } from './person/appoint.ts'
import { publish } from './publication/publish.ts'
import { cancelReport } from './report/cancelReport.ts'
import { closeReport } from './report/closeReport.ts'
import { report } from './report/report.ts'
import { attest } from './request/attest.ts'
import { prove } from './request/prove.ts'
import { refuse } from './request/refuse.ts'
import { request } from './request/request.ts'
import { returnRequest } from './request/return.ts'
import { review } from './request/review.ts'
import { signInVerbs } from './signIn/verbs.ts'
import { decideNotice } from './station/decideNotice.ts'
import { receive } from './station/receive.ts'
import { registerStationKey } from './station/registerStationKey.ts'
import { retireStationKey } from './station/retireStationKey.ts'

/** Everything that can be done in a registry, by noun. */
export const verbs = {
  ask,
  'cancel-ask': cancelAsk,
  resubmit,
  'consent-records': consentRecords,
  end,
  pause,
  resume,
  withdraw,
  'withdraw-badge-file': withdrawBadgeFile,
  amend,
  'cancel-change': cancelChange,
  choose,
  confirm,
  correct,
  renew,
  transfer,
  'add-passkey': addPasskey,
  'data-link': dataLink,
  'open-data': openData,
  'open-data-by-passkey': openDataByPasskey,
  'raise-data': raiseData,
  'remove-passkey': removePasskey,
  'stop-link': stopLink,
  estimate,
  figures,
  'name-areas': nameAreas,
  'approve-handover': approveHandover,
  'return-handover': returnHandover,
  'submit-handover': submitHandover,
  'hand-to': handTo,
  inbox,
  show,
  'close-initiative': closeInitiative,
  'discard-initiative': discardInitiative,
  'draft-initiative': draftInitiative,
  'open-initiative': openInitiative,
  list,
  log,
  consent,
  decline,
  offer,
  reopen,
  charter,
  close,
  'correct-organization': correctOrganization,
  'export-organizations': exportOrganizations,
  init,
  move,
  appoint,
  publish,
  'cancel-report': cancelReport,
  'close-report': closeReport,
  report,
  attest,
  prove,
  refuse,
  request,
  return: returnRequest,
  review,
  'add-token': signInVerbs['add-token'],
  'confirm-sign-in': signInVerbs['confirm-sign-in'],
  'end-session': signInVerbs['end-session'],
  'end-sessions': signInVerbs['end-sessions'],
  'end-sign-in': signInVerbs['end-sign-in'],
  recover: signInVerbs.recover,
  'remove-sign-in-passkey': signInVerbs['remove-sign-in-passkey'],
  'remove-token': signInVerbs['remove-token'],
  'rename-sign-in-passkey': signInVerbs['rename-sign-in-passkey'],
  'sign-in-link': signInVerbs['sign-in-link'],
  'decide-notice': decideNotice,
  receive,
  'register-station-key': registerStationKey,
  'retire-station-key': retireStationKey,
}

type Bind = ReturnType<typeof bindTo<Context, Work, Reading>>

/** The verbs as functions: who acts, then the verb's input. They throw `Refusal`. */
export const bindVerbs = (bind: Bind) => ({
  ask: bind(ask),
  'cancel-ask': bind(cancelAsk),
  resubmit: bind(resubmit),
  'consent-records': bind(consentRecords),
  end: bind(end),
  pause: bind(pause),
  resume: bind(resume),
  withdraw: bind(withdraw),
  'withdraw-badge-file': bind(withdrawBadgeFile),
  amend: bind(amend),
  'cancel-change': bind(cancelChange),
  choose: bind(choose),
  confirm: bind(confirm),
  correct: bind(correct),
  renew: bind(renew),
  transfer: bind(transfer),
  'add-passkey': bind(addPasskey),
  'data-link': bind(dataLink),
  'open-data': bind(openData),
  'open-data-by-passkey': bind(openDataByPasskey),
  'raise-data': bind(raiseData),
  'remove-passkey': bind(removePasskey),
  'stop-link': bind(stopLink),
  estimate: bind(estimate),
  figures: bind(figures),
  'name-areas': bind(nameAreas),
  'approve-handover': bind(approveHandover),
  'return-handover': bind(returnHandover),
  'submit-handover': bind(submitHandover),
  'hand-to': bind(handTo),
  inbox: bind(inbox),
  show: bind(show),
  'close-initiative': bind(closeInitiative),
  'discard-initiative': bind(discardInitiative),
  'draft-initiative': bind(draftInitiative),
  'open-initiative': bind(openInitiative),
  list: bind(list),
  log: bind(log),
  consent: bind(consent),
  decline: bind(decline),
  offer: bind(offer),
  reopen: bind(reopen),
  charter: bind(charter),
  close: bind(close),
  'correct-organization': bind(correctOrganization),
  'export-organizations': bind(exportOrganizations),
  init: bind(init),
  move: bind(move),
  appoint: bind(appoint),
  publish: bind(publish),
  'cancel-report': bind(cancelReport),
  'close-report': bind(closeReport),
  report: bind(report),
  attest: bind(attest),
  prove: bind(prove),
  refuse: bind(refuse),
  request: bind(request),
  return: bind(returnRequest),
  review: bind(review),
  'add-token': bind(signInVerbs['add-token']),
  'confirm-sign-in': bind(signInVerbs['confirm-sign-in']),
  'end-session': bind(signInVerbs['end-session']),
  'end-sessions': bind(signInVerbs['end-sessions']),
  'end-sign-in': bind(signInVerbs['end-sign-in']),
  recover: bind(signInVerbs.recover),
  'remove-sign-in-passkey': bind(signInVerbs['remove-sign-in-passkey']),
  'remove-token': bind(signInVerbs['remove-token']),
  'rename-sign-in-passkey': bind(signInVerbs['rename-sign-in-passkey']),
  'sign-in-link': bind(signInVerbs['sign-in-link']),
  'decide-notice': bind(decideNotice),
  receive: bind(receive),
  'register-station-key': bind(registerStationKey),
  'retire-station-key': bind(retireStationKey),
})

/** The bound verbs of a registry. */
export type Verbs = ReturnType<typeof bindVerbs>
