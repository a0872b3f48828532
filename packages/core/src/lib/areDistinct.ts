/** Whether no text is in a list twice. */
export const areDistinct = (list: readonly string[]): boolean => list.every((text, at) => list.indexOf(text) === at)
