import { type Fetched, fetchText } from './fetch.ts'

const SHARED_FOR = 2000
const requests = new Map<string, { at: number; fetched: Promise<Fetched> }>()

/** Badges of one page that need the same resource at about the same time share one request. */
export function sharedFetch(url: string, types: RegExp): Promise<Fetched> {
  const recent = requests.get(url)
  if (recent && Date.now() - recent.at < SHARED_FOR) return recent.fetched
  const fetched = fetchText(url, types)
  requests.set(url, { at: Date.now(), fetched })
  return fetched
}
