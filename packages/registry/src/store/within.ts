import type { Refusal } from '@liangpai/server'

/**
 * Waits so many milliseconds for a database, which a network that swallows everything would make endless; throws the refusal
 * then. What was begun goes on, and nobody waits for it.
 */
export async function within<T>(milliseconds: number, work: Promise<T>, refusal: () => Refusal): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refusal()), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
