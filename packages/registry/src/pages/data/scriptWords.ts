import { type Language, organizationWords, pageWords, receiptWords } from '@liangpai/presentation'

/** `data-words`: sentences that the script fills with values of the session, each value as `{}`. */
export type ScriptWords = ReturnType<typeof scriptWords>

/** The words that the script of "My data" writes, in the language of the page. */
export function scriptWords(language: Language) {
  const { data, change, receipt, offer } = pageWords[language]
  const { status, evidence } = organizationWords[language]
  const { amend, passkey, savedOn, usedOn, changedByMember, endedByMember, remaining, recordUntil, numberStays } = data
  const one = (words: (value: string) => string) => words('{}')
  return {
    full: status.fullMember,
    probationary: status.probationaryMember,
    evidence,
    passkey: one(passkey),
    savedOn: one(savedOn),
    usedOn: one(usedOn),
    changedByMember: one(changedByMember),
    changedByOffice: data.changedByOffice('{}', '{}'),
    getNewMeans: data.getNewMeans,
    endedByMember: one(endedByMember),
    remaining: one(remaining),
    recordUntil: one(recordUntil),
    numberStays,
    stopLinkStays: one(data.stopLinkStays),
    consentTo: one(data.consentTo),
    occasions: receiptWords[language].occasions,
    publicFacts: { ...receipt.membership, issuer: receiptWords[language].issuer, ...offer.facts },
    underWay: change.underWay,
    attested: change.attested,
    attestedByReceiver: change.attestedByReceiver,
    cancelChange: change.cancel,
    failedChange: change.failed,
    lapses: one(change.lapses),
    nameLapses: one(change.nameLapses),
    transferLapses: one(change.transferLapses),
    version: one(amend.version),
    noPledge: amend.noPledge,
    answerBy: one(amend.answerBy),
  }
}
