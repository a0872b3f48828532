import { DefaultQueryExecutor } from 'kysely'
import { vi } from 'vitest'

/** The statements that some work sends to the database, with a `?` or `$1` for each value. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery')
  try {
    await work()
    return spy.mock.calls.map(([{ sql }]) => sql)
  } finally {
    spy.mockRestore()
  }
}
