import type { Json } from '../store/tables.ts'

/**
 * The persons who count as one pair of eyes with whoever acts: them, and those who handed them their way in and were not yet
 * vouched for by somebody else (DESIGN 5, Verbs). Stored as JSON.
 */
export type Eyes = readonly string[]

/** Whether two acts may be one person's: then they do not make an act of two persons. */
export const sharesEyes = (a: Eyes, b: Eyes): boolean => a.some((person) => b.includes(person))

/** The eyes of a person to whom these persons handed the way in. */
export const eyesOf = (person: string, handedBy: Json | null): Eyes => [
  person,
  ...readEyes(handedBy).filter((one) => one !== person),
]

/** Eyes as they are stored; nobody's where there are none. */
export const readEyes = (stored: Json | null): Eyes => (stored === null ? [] : (JSON.parse(stored) as string[]))

/** Eyes as they stand in a column: each once, and null for nobody's. */
export const storedEyes = (eyes: Eyes): Json | null => (eyes.length === 0 ? null : JSON.stringify([...new Set(eyes)]))
