/** What a test badge can be made to show. */
export type TestState =
  | 'verified'
  | 'probationary'
  | 'byBranch'
  | 'verifying'
  | 'notYetValid'
  | 'expired'
  | 'inactive'
  | 'wrongSite'
  | 'unknownIssuer'
  | 'invalid'
  | 'unavailable'

/** The code to write into `badge` for each state. No registry draws a code that begins with TEST. */
export const testBadges: Readonly<Record<TestState, string>> = {
  verified: 'TEST-VER1-F1EY',
  probationary: 'TEST-PR0B-AT1G',
  byBranch: 'TEST-BRAN-CHXN',
  verifying: 'TEST-PEND-1NG5',
  notYetValid: 'TEST-N0TY-ETX1',
  expired: 'TEST-EXP1-REDG',
  inactive: 'TEST-1NAC-T1VC',
  wrongSite: 'TEST-WR0N-GS1E',
  unknownIssuer: 'TEST-F0RE-1GNP',
  invalid: 'TEST-DAMA-GEDG',
  unavailable: 'TEST-0FF1-1NEF',
}

const states = Object.keys(testBadges) as TestState[]

/** The state of a code of twelve characters, if it is one of these. */
export const stateOf = (badgeNo: string): TestState | undefined =>
  states.find((state) => testBadges[state].replace(/-/g, '') === badgeNo)
