import type { Command } from 'commander'
import { configFromEnvironment, initRegistry } from '@liangpai/registry'
import { given, print } from './run.ts'
import { type Named, namesFrom, stationFrom, withNames } from './naming.ts'

type Options = Named & {
  contact: string
  since?: string
  secretary: string
  secretaryName: string
  secretaryFrom?: string
  secretaryUntil: string
  probationary?: true
}

/** `liangpai init`: a new registry in the data folder. */
export function initCommand(program: Command): void {
  withNames(program.command('init').description('set up a new registry: its office, its keys, its first person'))
    .requiredOption('--contact <text>', 'whom members write to')
    .requiredOption('--secretary <person>', "the first person's short name in commands")
    .requiredOption('--secretary-name <name>', "the first person's name")
    .requiredOption('--secretary-until <date>', 'last day or month of his term, three to five years on')
    .option('--secretary-from <date>', 'its first day or month; today unless given')
    .option('--since <date>', 'the day or month from which the committee exists; today unless given')
    .option('--probationary', 'badges for probationary members too, under their own label')
    .action(async (options: Options) => {
      const { name, area, contact, since, secretary, secretaryName, secretaryFrom, secretaryUntil, probationary } =
        options
      const registry = await initRegistry(configFromEnvironment(process.env), {
        name,
        names: namesFrom(options),
        ...given({ area, since, station: stationFrom(options) }),
        contact,
        allowsProbationary: probationary === true,
        secretary: { id: secretary, name: secretaryName, until: secretaryUntil, ...given({ from: secretaryFrom }) },
      })
      print({ origin: registry.origin, next: 'liangpai root request FILE' })
      await registry.close()
    })
}
