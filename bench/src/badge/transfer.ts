import type { CDPSession } from 'playwright'

/** One answer as it travelled: its body and all of it, in bytes; `coding` as its `Content-Encoding` says. */
export type Transfer = { path: string; body: number; bytes: number; coding: string }

/** Counts what an origin sends to a page; the function returned gives the answers so far, in order of their requests. */
export function countTransfers(session: CDPSession, origin: string): () => Transfer[] {
  const transfers = new Map<string, Transfer>()
  session.on('Network.responseReceived', ({ requestId, response: { url, headers } }) => {
    if (!url.startsWith(`${origin}/`)) return
    const head = new Headers(headers)
    const coding = head.get('content-encoding') ?? 'identity'
    transfers.set(requestId, {
      path: url.slice(origin.length),
      body: Number(head.get('content-length')),
      bytes: 0,
      coding,
    })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId)
    if (transfer) transfer.bytes = encodedDataLength
  })
  return () => [...transfers.values()]
}
