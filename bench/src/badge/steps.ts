import type { FileAge } from './registry.ts'

/** One step of what makes a verdict come sooner: which file, whether anything is compressed, whether it is preloaded. */
export type Step = { name: string; file: FileAge; compressed: boolean; preload: boolean }

export const FIRST: Step = { name: 'before, uncompressed', file: 'before', compressed: false, preload: false }
export const LAST: Step = { name: 'now, compressed, preloaded', file: 'now', compressed: true, preload: true }

/** Each next to the one before it; ratios are over the first. */
export const STEPS: readonly Step[] = [
  FIRST,
  { name: 'before, compressed', file: 'before', compressed: true, preload: false },
  { name: 'now, compressed', file: 'now', compressed: true, preload: false },
  LAST,
]
