import { type Fetched, fetchText } from './fetch.ts'

const SHARED_FOR = 2000
const requests = new Map<string, { at: number; fetched: Promise<Fetched> }>()

/** Badges of one page that need the same resource at about the same time share one request; a failure is not shared on. */
export function sharedFetch(url: string, types: RegExp): Promise<Fetched> {
  for (const [key, { at }] of requests) if (Date.now() - at >= SHARED_FOR) requests.delete(key)
  const recent = requests.get(url)
  if (recent) return recent.fetched
  const fetched = fetchText(url, types)
  requests.set(url, { at: Date.now(), fetched })
  void fetched.then(({ reason }) => reason && requests.delete(url))
  return fetched
}
