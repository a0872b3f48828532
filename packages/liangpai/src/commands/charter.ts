import { type Command, Option } from 'commander'
import type { Kind } from '@liangpai/core'
import { organizationKinds } from '@liangpai/core/organization'
import { Refusal } from '@liangpai/server'
import { type Named, namesFrom, stationFrom, withNames } from './naming.ts'
import { type Acting, byOf, given, officeCommand, withRegistry } from './run.ts'

type Options = Acting &
  Named & {
    superior?: string
    kind: Kind
    form?: string
    hostKind?: string
    hostName?: string
    since?: string
    fullMembers?: string
    probationaryMembers?: string
    units?: string
    committeeSeats?: string
    reason?: string
    chainLink?: string
    contact?: string
    mayIssue?: true
    probationary?: true
  }

/** `liangpai charter` */
export function charterCommand(program: Command): void {
  withNames(officeCommand(program, 'charter <organization>', 'take up an organisation that attests, or let one issue'))
    .addOption(new Option('--kind <kind>').choices(organizationKinds).makeOptionMandatory())
    .option('--superior <organization>', 'above it; the office unless given')
    .option('--since <date>', 'the day or month from which it exists; today unless given')
    .option('--form <form>', 'how a branch is formed: jointBranch, migrantMemberBranch, temporaryBranch …')
    .option('--host-kind <kind>', 'what gives it its seat: village, ecommerceAssociation …')
    .option('--host-name <name>', 'who that is; never its superior')
    .option('--full-members <n>', 'a branch that is founded now: full members counted')
    .option('--probationary-members <n>', 'probationary members counted')
    .option('--units <n>', 'units of a joint branch')
    .option('--committee-seats <n>', 'seats of the committee that was elected; 0 for a secretary alone')
    .option('--reason <text>', 'why the superior sets aside what is off the usual numbers')
    .option('--chain-link <text>', 'its link of the industry chain')
    .option('--contact <text>', 'whom members write to')
    .option('--may-issue', 'it issues badges of its own')
    .option('--probationary', 'its own badges are for probationary members too')
    .action(async (organization: string, options: Options) =>
      withRegistry((registry) => {
        const { kind, name, superior, form, since, area, chainLink, contact, mayIssue, probationary } = options
        return registry.verbs.charter(byOf(options), {
          organization,
          kind,
          name,
          names: namesFrom(options),
          ...given({ superior, form, host: hostFrom(options), since, area, chainLink, contact }),
          ...given({ station: stationFrom(options), founding: foundingFrom(options) }),
          mayIssue: mayIssue === true,
          allowsProbationary: probationary === true,
        })
      }),
    )
}

function hostFrom({ hostKind: kind, hostName: name }: Options) {
  if (kind === undefined && name === undefined) return undefined
  if (kind === undefined || name === undefined) throw new Refusal('invalidInput', 'a host has kind and name')
  return { kind, name }
}

/** A branch is founded where somebody was counted for it; without that it was there before. */
function foundingFrom({ fullMembers, probationaryMembers = '0', units, committeeSeats, reason }: Options) {
  if (fullMembers === undefined && committeeSeats === undefined) return undefined
  if (fullMembers === undefined || committeeSeats === undefined)
    throw new Refusal('invalidInput', 'a founding has full members and committee seats')
  return {
    fullMembers: Number(fullMembers),
    probationaryMembers: Number(probationaryMembers),
    committeeSeats: Number(committeeSeats),
    ...given({ units: units === undefined ? undefined : Number(units), reason }),
  }
}
