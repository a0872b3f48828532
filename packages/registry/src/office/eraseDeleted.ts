import type { Context } from '../context.ts'

/** What an act has deleted is gone from the database's bytes, too, before anybody is answered. */
export async function eraseDeleted<Result>({ store }: Context, result: Result): Promise<Result> {
  await store.erase()
  return result
}
