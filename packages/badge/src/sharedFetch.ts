import { type Fetched, fetchText } from './fetch.ts'

const SHARED_FOR = 2000
/** More answers are not kept: nothing else takes the last ones away. */
const MOST = 64
const requests = new Map<string, { until: number; fetched: Promise<Fetched> }>()

/**
 * Badges of one page that need the same resource at about the same time share one request and its answer; a failure is
 * not shared on.
 */
export function sharedFetch(url: string, types: RegExp, mayBePreloaded: boolean): Promise<Fetched> {
  for (const [key, { until }] of requests) if (Date.now() >= until || requests.size >= MOST) requests.delete(key)
  const id = url + mayBePreloaded // what a cache may have answered is not the answer to a request that asks anew
  const recent = requests.get(id)
  if (recent) return recent.fetched
  const request = { until: Infinity, fetched: fetchText(url, types, mayBePreloaded) }
  requests.set(id, request)
  void request.fetched.then(({ reason }) => (request.until = reason ? 0 : Date.now() + SHARED_FOR))
  return request.fetched
}
