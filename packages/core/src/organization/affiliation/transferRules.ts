import type { RuleSet, RuleSets } from '../rules.ts'

/** The numbers of transfers and absences, in months (RULES section 2). */
export type TransferRules = RuleSet & {
  /** How long a transfer letter is valid at most; the latter across provinces. */
  letter: number
  letterAcrossProvinces: number
  /** Without the activities of the home branch, before a member is a migrant. */
  absence: number
  /** At one place, after which a proof letter no longer does. */
  proofLetter: number
}

/**
 * Letters of three months, six across provinces: practice. A migrant member after six months: the official definition of
 * 2024. A proof letter for six months at most: practice; member management regulation of 2019, art. 25, is near to it.
 */
export const transferRules: RuleSets<TransferRules> = [
  {
    version: '2025-04',
    from: '2025-04-01',
    sources: ['constitution', 'memberManagementRegulation', 'migrantDefinition', 'practice'],
    letter: 3,
    letterAcrossProvinces: 6,
    absence: 6,
    proofLetter: 6,
  },
]
