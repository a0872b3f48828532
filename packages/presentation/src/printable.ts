/** Characters that a terminal obeys, that reorder others, or that nobody sees. A line feed is among them. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/**
 * One line of text for a terminal, whoever wrote it: escape sequences, control and direction characters and whatever is
 * invisible are written as `\u001b`. JSON stays the same JSON.
 */
export const printable = (text: string): string => text.replace(UNPRINTABLE, escaped)

/** `printable` for text of several lines, whose line feeds are its own: laid-out JSON, the detail of a refusal. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')

/** Its UTF-16 units as JSON escapes them. */
const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
