/**
 * What branches are called within one table: what tells their names apart. 云汀市柳塘网商党支部 and 云汀市青枫网商党支部 are 柳塘 and
 * 青枫. Names that have too little of their own, and a single one, stay whole.
 */
export function shortNames(names: readonly string[]): string[] {
  const all = [...new Set(names)]
  if (all.length < 2) return [...names]
  const units = all.map(unitsOf)
  const most = Math.min(...units.map(({ length }) => length))
  const sharedFrom = (at: (one: readonly string[], offset: number) => string | undefined): number => {
    let length = 0
    while (length < most && new Set(units.map((one) => at(one, length))).size === 1) length++
    return length
  }
  const before = sharedFrom((one, offset) => one[offset])
  const after = sharedFrom((one, offset) => one.at(-1 - offset))
  const own = (name: string) =>
    unitsOf(name)
      .slice(before, after === 0 ? undefined : -after)
      .join('')
      .trim()
  const areShort = all.every((name) => before + after < unitsOf(name).length && [...own(name)].length > 1)
  return areShort ? names.map(own) : [...names]
}

/** A name is cut between its characters, and not within a word of Latin letters. */
const unitsOf = (name: string): string[] => name.match(/\p{Script=Latin}+|./gsu) ?? []
