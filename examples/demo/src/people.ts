/** The short name of a branch's secretary. */
export const secretaryOf = (slug: string) => `${slug}-secretary`
