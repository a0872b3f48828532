import { type By, Refusal } from '@liangpai/server'
import type { RegistryVerb } from '../office/defineVerb.ts'
import type { Service } from './service.ts'

/** Performs a verb for a member. A second tap is answered as the first. */
export async function performAsMember(
  { registry }: Pick<Service, 'registry'>,
  verb: RegistryVerb,
  body: unknown,
  by: By,
) {
  try {
    return await registry.perform(verb, by, body)
  } catch (error) {
    // Done by an earlier tap, of which something may still be waiting.
    if (error instanceof Refusal && error.code === verb.http?.repeatedAs) return registry.finish(verb)
    throw error
  }
}
