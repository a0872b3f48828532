import { readFileSync } from 'node:fs'
import { type By, publishedHolidays, readHolidays, reading } from '@liangpai/server'
import type { Command } from 'commander'
import type { Terminal } from '../terminal/terminal.ts'

/** An input in which the name of a file stands for what is in it. */
export function withFile(input: unknown, member: string): Record<string, unknown> {
  const members = input as Record<string, unknown>
  const path = String(members[member])
  return { ...members, [member]: reading(path, () => readFileSync(path, 'utf8')).trim() }
}

/** Adds `--as` alone: a reading is neither repeated nor rehearsed. */
export function addReading(command: Command): () => By {
  command.requiredOption('--as <person>', 'in whose name you read')
  return () => ({ as: command.opts<{ as: string }>().as, via: 'operator' })
}

/** `holidays`: what a file of published holidays adds to those that this release knows. */
export function addHolidays(service: Command, terminal: Terminal): void {
  service
    .command('holidays <file>')
    .description('check a file of published holidays, before LIANGPAI_HOLIDAYS names it')
    .action((file: string) => {
      const { knownUntil, holidays, makeUpDays } = readHolidays(file, publishedHolidays)
      const added = holidays.slice(publishedHolidays.holidays.length)
      const worked = makeUpDays.slice(publishedHolidays.makeUpDays.length)
      terminal.print({ knownUntil, holidays: added, makeUpDays: worked, next: `LIANGPAI_HOLIDAYS=${file}` })
    })
}
