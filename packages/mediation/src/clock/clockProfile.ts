/** The time limits of a station, in working days (SERVICES 2, 7; RULES 5). */
export type ClockProfile = {
  /** Until the first answer, and until it is accepted or not, from the day of the complaint. */
  answer: number
  accept: number
  /** Until both sides have said whether they take part, from the day they were asked. */
  consent: number
  /** Until a mediator is replaced, from the objection; then 12315 is offered. */
  replace: number
  /** Until the mediation ends, from the day the complaint was accepted. */
  mediate: number
  /** Without a word from the mediators, until another one is offered. */
  silence: number
  /** Without a word from the buyer, after which what the merchant says was done counts as done. */
  fulfil: number
}

const common = { answer: 1, consent: 5, replace: 3, silence: 3, fulfil: 7 }

/** Zhejiang's rules for consumer councils (办法 art. 32) and those of the authority (arts. 14, 21). */
export const clockProfiles = {
  consumerCouncil: { ...common, accept: 5, mediate: 10 },
  authority: { ...common, accept: 7, mediate: 45 },
} as const satisfies { [name: string]: ClockProfile }
/** The name of a profile. */
export type ClockProfileName = keyof typeof clockProfiles
