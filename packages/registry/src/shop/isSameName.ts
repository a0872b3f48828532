/** Whether somebody typed a name: however many spaces there are, and whatever width its characters have. */
export const isSameName = (typed: string, name: string): boolean => spaced(typed) === spaced(name)

const spaced = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()
