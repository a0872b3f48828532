/** The two sides of a complaint. */
export const parties = ['buyer', 'merchant'] as const
/** One of `parties`. */
export type Party = (typeof parties)[number]

/** The other side. */
export const otherParty = (party: Party): Party => (party === 'buyer' ? 'merchant' : 'buyer')

/** What each side has answered, as far as it has. */
export type Answers = { readonly [side in Party]?: boolean }

/** Whether both have said yes. */
export const bothAgree = (answers: Answers): boolean => parties.every((party) => answers[party] === true)

/** Whether both have answered, whatever they said. */
export const bothAnswered = (answers: Answers): boolean => parties.every((party) => answers[party] !== undefined)
