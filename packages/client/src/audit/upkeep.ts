import type { CheckContext } from './check.ts'

/** A chain that ends within a day is renewed. Seconds. */
const CHAIN_NEAR_END = 86_400

/** The requests at the beginning of each run, whatever its rows need: every list, and every chain that ends soon. */
export async function refreshStored({ state, now, shared }: CheckContext): Promise<void> {
  const ending = state.issuers.all().filter(({ until }) => until - now() < CHAIN_NEAR_END)
  await Promise.all(ending.map(({ iss }) => shared.renewChain(iss)))
  await Promise.all(state.lists.all().map(({ iss, uri }) => shared.refreshList(iss, uri)))
}
