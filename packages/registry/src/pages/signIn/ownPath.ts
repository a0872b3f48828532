/** Where the pages of signed-in people begin. */
const AREA = '/office'

/**
 * Where somebody is led once they are signed in, or confirmed: a path of the signed-in pages, and nothing that an address could
 * make of it otherwise.
 */
export function ownPath(target: string | undefined, origin: string): string {
  if (target === undefined || !URL.canParse(target, origin)) return AREA
  const { origin: to, pathname, search } = new URL(target, origin)
  const isOwn = to === origin && (pathname === AREA || pathname.startsWith(`${AREA}/`))
  return isOwn ? pathname + search : AREA
}
