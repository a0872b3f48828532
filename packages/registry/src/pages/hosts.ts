/** The kinds of place where a shop lives (RULES section 7), in the order in which people choose one. */
export const HOSTS = ['script', 'marketplace', 'miniProgram', 'forbidden'] as const

/** `script` is an own site or H5 shop, `forbidden` a B2B listing site, whose rules bar Party content. */
export type Host = (typeof HOSTS)[number]
