/**
 * Where somebody is led once they are signed in, or confirmed: a path of the signed-in pages, which begin at `area`, and nothing
 * that an address could make of it otherwise.
 */
export function ownPath(target: string | undefined, origin: string, area: string): string {
  if (target === undefined || !URL.canParse(target, origin)) return area
  const { origin: to, pathname, search } = new URL(target, origin)
  const isOwn = to === origin && (pathname === area || pathname.startsWith(`${area}/`))
  return isOwn ? pathname + search : area
}

/** Where the page of one's own ways in is, below the area of signed-in people. */
export const ownSignInPath = (area: string): string => `${area}/my-sign-in`

/** Where a token is made. */
export const newTokenPath = (area: string): string => `${ownSignInPath(area)}/new-token`
