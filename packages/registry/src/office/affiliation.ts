import type { Affiliation, PlainDate } from '@liangpai/core/organization'

/**
 * The affiliation of a person as far as the office knows it: with the one organisation that speaks for them, be it their
 * home or one in which they take part. Which of the two is never recorded: a home elsewhere is nobody's business here
 * (RULES 1.5).
 */
export const affiliationOf = (organization: string, person: string, since: PlainDate): Affiliation => ({
  person,
  homeOrganization: organization,
  since,
  participatingOrganizations: [],
})
