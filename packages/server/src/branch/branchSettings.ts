import { settingsOf } from '../store/settings.ts'

/**
 * What the service of a branch knows of itself, beside what is its own: its origin, where its organisations come from, the row by
 * which it is tried whether something can be written, and when it was backed up.
 */
export const branchSettings = settingsOf<'origin' | 'organizations' | 'probe' | 'backup'>()
