import { type Command, Option } from 'commander'
import { type Named, namesFrom, stationFrom, withNames } from './naming.ts'
import { type Acting, byOf, given, officeCommand, withRegistry } from './run.ts'

type Options = Acting &
  Named & {
    superior?: string
    kind: 'committee' | 'generalBranch' | 'branch' | 'group'
    chainLink?: string
    contact?: string
    mayIssue?: true
    probationary?: true
  }

/** `liangpai charter` */
export function charterCommand(program: Command): void {
  withNames(officeCommand(program, 'charter <organization>', 'take up an organisation that attests, or let one issue'))
    .addOption(
      new Option('--kind <kind>').choices(['committee', 'generalBranch', 'branch', 'group']).makeOptionMandatory(),
    )
    .option('--superior <organization>', 'above it; the office unless given')
    .option('--chain-link <text>', 'its link of the industry chain')
    .option('--contact <text>', 'whom members write to')
    .option('--may-issue', 'it issues badges of its own')
    .option('--probationary', 'its own badges are for probationary members too')
    .action(async (organization: string, options: Options) =>
      withRegistry((registry) => {
        const { kind, name, superior, area, chainLink, contact, mayIssue, probationary } = options
        return registry.verbs.charter(byOf(options), {
          organization,
          kind,
          name,
          names: namesFrom(options),
          ...given({ superior, area, chainLink, contact, station: stationFrom(options) }),
          mayIssue: mayIssue === true,
          allowsProbationary: probationary === true,
        })
      }),
    )
}
