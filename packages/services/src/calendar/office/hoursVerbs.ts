import { confirmHours, correctHours, hoursLink, upholdHours } from './confirmHours.ts'
import { makeFeed, stopFeed } from './feed.ts'
import { deleteHours, disputeHours, issueProof, joinHours, openHours } from './ownHours.ts'

/** The verbs of hours, proofs and feeds. */
export const hoursVerbs = {
  'confirm-hours': confirmHours,
  'correct-hours': correctHours,
  'uphold-hours': upholdHours,
  'hours-link': hoursLink,
  'open-hours': openHours,
  'dispute-hours': disputeHours,
  'issue-proof': issueProof,
  'join-hours': joinHours,
  'delete-hours': deleteHours,
  'make-feed': makeFeed,
  'stop-feed': stopFeed,
}
