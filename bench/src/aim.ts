/** A figure that is aimed at, and whether what was measured reaches it. */
export type Aim = { text: string; met: boolean }

export const atLeast = (figure: number, aim: number, text: string): Aim => ({ text: `≥ ${text}`, met: figure >= aim })
export const atMost = (figure: number, aim: number, text: string): Aim => ({ text: `≤ ${text}`, met: figure <= aim })
export const below = (figure: number, aim: number, text: string): Aim => ({ text: `< ${text}`, met: figure < aim })
