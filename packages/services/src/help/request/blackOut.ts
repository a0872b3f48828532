/** What stands where words were deleted: always as wide, so that it does not tell how many there were. */
export const BLOCK = '█████'

/** A text as it is written anew: whatever blocks somebody typed are as wide as all others. */
export const withEvenBlocks = (text: string): string => text.replace(/█+/g, BLOCK)

/** A text without these words, wherever they stand in it; undefined where they do not. Nothing of them stays. */
export function withoutWords(text: string, words: string): string | undefined {
  if (words === '' || words.includes('█') || !text.includes(words)) return undefined
  return withEvenBlocks(text.replaceAll(words, BLOCK))
}

/** The parts of a text between its blocks, for pages that draw them. */
export const partsBetweenBlocks = (text: string): string[] => text.split(BLOCK)
