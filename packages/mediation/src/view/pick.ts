/** The properties that have a value, among some. */
export function pick<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  names: readonly Name[],
): Pick<Whole, Name> {
  const present = names.filter((name) => whole[name] !== undefined).map((name) => [name, whole[name]])
  return Object.fromEntries(present) as Pick<Whole, Name>
}
