/**
 * A person's name as it is compared with another: letters, marks and numbers alone, in one width and case, since people and
 * input methods write the dot of a name, its spaces and its capitals in many ways. Traditional and simplified characters stay
 * different: only a whole table tells which belong together, and with half of one two people become one.
 */
export function foldedName(name: string): string {
  const text = name.normalize('NFKC').toLowerCase()
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '') || text
}
