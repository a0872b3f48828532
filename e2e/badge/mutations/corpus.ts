import type { Random } from './random.ts'

/** Genuine bundles as text: the one to verify, and others to mix in. */
export type Bundles = { good: string; others: string[] }

export type Parts = { v: unknown; badge: unknown; chain: unknown; status: unknown; [name: string]: unknown }

/** New copies of genuine bundles. */
export type Corpus = { good(): Parts; other(): Parts }

export const createCorpus = ({ good, others }: Bundles, { pick }: Random): Corpus => ({
  good: () => JSON.parse(good) as Parts,
  other: () => JSON.parse(pick(others)) as Parts,
})
