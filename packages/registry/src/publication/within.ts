import { systemFaultWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'

/** Waits so many milliseconds for the database, which a network that swallows everything would make endless. Throws `databaseAway`. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Refusal('databaseAway', systemFaultWords(undefined, 'ETIMEDOUT'))),
      milliseconds,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
