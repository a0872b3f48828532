type Fetch = typeof globalThis.fetch

/** `fetch` as it is: browsers connect names below `localhost` to the loopback address by themselves. */
export const fetchWithLocalhost = (fetch: Fetch): Fetch => fetch
