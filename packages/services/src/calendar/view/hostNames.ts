import type { Language } from '@liangpai/presentation'
import { organizationOf } from '@liangpai/server'
import type { HoursReading } from '../store/hoursSchema.ts'

/** What branches are called in a language, as their superior wrote it; their Chinese names where there are no others. */
export async function hostNamesIn(
  reading: Pick<HoursReading, 'tx' | 'at'>,
  hosts: readonly string[],
  language: Language,
): Promise<string[]> {
  const named: string[] = []
  for (const host of hosts) {
    const { name, names } = await organizationOf(reading, host)
    named.push((JSON.parse(names) as Partial<Record<Language, string>>)[language] ?? name)
  }
  return named
}
