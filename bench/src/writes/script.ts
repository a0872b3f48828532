/** What one act asks of the database, of a key and of the disk, in its order. */
export type Script = readonly Step[]

/** A statement with its values, a signature over so many bytes, or lines appended to the journal's file and synced. */
export type Step = { sql: string; values: readonly unknown[] } | { sign: number } | { append: string }

export type ScriptCounts = { statements: number; commits: number; signatures: number; appends: number }

export const countsOf = (script: Script): ScriptCounts => ({
  statements: script.filter((step) => 'sql' in step && !isFrame(step.sql)).length,
  commits: script.filter((step) => 'sql' in step && step.sql === 'commit').length,
  signatures: script.filter((step) => 'sign' in step).length,
  appends: script.filter((step) => 'append' in step).length,
})

const isFrame = (sql: string): boolean => /^(?:begin|start transaction|commit|rollback)/.test(sql)

export const begins = (step: Step): boolean => 'sql' in step && /^(?:begin|start transaction)/.test(step.sql)
