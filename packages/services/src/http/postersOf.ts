import type { Language } from '@liangpai/presentation'
import type { Reading } from '../context.ts'
import type { Service } from '../module.ts'
import type { Poster } from '../work/door.ts'

/** The sheets for the doors of the modules that run. */
export async function postersOf(
  { modules }: Pick<Service, 'modules'>,
  reading: Reading,
  language: Language,
): Promise<Poster[]> {
  const all: Poster[] = []
  for (const module of modules) all.push(...(await module.postersFor(reading, language)))
  return all
}
