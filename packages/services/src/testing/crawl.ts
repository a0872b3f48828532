/** An answer as a crawl keeps it. */
export type Crawled = { status: number; page: string; headers: Headers }

/** Far more pages than there are of one played story: a link that leads on for ever fails a test. */
const MOST = 400
/** Of one path, so many are followed that differ in their query alone: weeks and years lead on for ever. */
const MOST_OF_PATH = 8

const HERE = 'http://here.example'

/** What a link of a page leads to here: without its fragment and the choice of a language; nothing for assets and other sites. */
function addressOf(href: string, page: string): string | undefined {
  const { origin, pathname, searchParams } = new URL(href.replaceAll('&amp;', '&'), `${HERE}${page}`)
  if (origin !== HERE || pathname.startsWith('/assets/')) return undefined
  searchParams.delete('lang')
  const query = searchParams.toString()
  return query === '' ? pathname : `${pathname}?${query}`
}

/** Every page to which a page leads, from some on, as whoever asks is answered. */
export async function crawl(
  get: (address: string) => Promise<Crawled>,
  from: Iterable<string>,
): Promise<Map<string, Crawled>> {
  const found = new Map<string, Crawled>()
  const wanted = [...from]
  const ofPath = new Map<string, number>()
  for (let at = 0; at < wanted.length; at++) {
    const address = wanted[at] ?? ''
    const [path = ''] = address.split('?')
    const before = ofPath.get(path) ?? 0
    if (found.has(address) || before >= MOST_OF_PATH) continue
    ofPath.set(path, before + 1)
    if (found.size >= MOST) throw new Error(`more than ${MOST} pages, the last of them ${address}`)
    const answer = await get(address)
    found.set(address, answer)
    const links = [...answer.page.matchAll(/\shref="([^"]+)"/g)].map(([, href = '']) => addressOf(href, address))
    wanted.push(...links.filter((one) => one !== undefined && !found.has(one)).map(String))
  }
  return found
}
