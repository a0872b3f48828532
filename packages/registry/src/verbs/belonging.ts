import type { Affiliation, PlainDate } from '@liangpai/core/organization'

/**
 * Where a person belongs, as far as the office is told: to the one organisation that speaks for him, be it his home or
 * one in which he takes part. It never records which, since a home elsewhere is nobody's business here (RULES 1.5).
 */
export const belongingTo = (organization: string, person: string, since: PlainDate): Affiliation => ({
  person,
  homeOrganization: organization,
  since,
  participatingOrganizations: [],
})
