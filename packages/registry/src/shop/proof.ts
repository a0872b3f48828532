import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { type FetchFault, fetchGuarded, GuardedFetchError, type GuardedFetchOptions } from '@liangpai/server/http'

/** The file that a shop's site has to serve, next to the address that is proven. */
export type ProofFile = { url: string; fileName: string; content: string }

const refusalOf: Readonly<Record<FetchFault, RefusalCode>> = {
  notPublic: 'proofNotPublic',
  port: 'shopPort',
  unreachable: 'proofUnreachable',
  redirected: 'proofRedirected',
  status: 'proofStatus',
  page: 'proofIsPage',
  tooLarge: 'proofTooLarge',
  timeout: 'proofTimeout',
}

/** Checks that a shop's site serves the file it was given. Throws a `Refusal` with a `proof…` code that says what failed. */
export async function checkProofFile(
  { url, fileName, content }: ProofFile,
  options: GuardedFetchOptions,
): Promise<void> {
  const text = await fetchGuarded(new URL(fileName, url), options).catch((error: unknown) => {
    throw error instanceof GuardedFetchError ? new Refusal(refusalOf[error.fault], error.detail) : error
  })
  if (text.trim() !== content) throw new Refusal('proofMismatch')
}
