import { type Command, Option } from 'commander'
import { type RoleName, roleNames } from '@liangpai/core/organization'
import { type Acting, byOf, given, officeCommand, withRegistry } from './run.ts'

type Options = Acting & {
  name: string
  role: RoleName
  from?: string
  until?: string
  approvedAbove?: true
  liaisonFor?: string[]
  memberOf?: string
  end?: true | string
}

/** `liangpai appoint` */
export function appointCommand(program: Command): void {
  officeCommand(program, 'appoint <organization> <person>', 'give a person a role, or end it')
    .requiredOption('--name <name>', "the person's name")
    .addOption(new Option('--role <role>').choices(roleNames).makeOptionMandatory())
    .option('--from <date>', 'first day or month of the term; today unless given')
    .option('--until <date>', 'last day or month of the term; an elected seat has one, three to five years on')
    .option(
      '--approved-above',
      'the superior approved a term of another length; of the office, the election itself too',
    )
    .option('--liaison-for <organization...>', 'the branches that a liaisonMember is assigned to')
    .option('--member-of <branch>', 'the branch of the group to which its groupLeader belongs')
    .option('--end [day]', 'end the role: at once, or with its last day')
    .action(async (organization: string, person: string, options: Options) =>
      withRegistry((registry) => {
        const { name, role, approvedAbove, from, until, liaisonFor, memberOf, end } = options
        return registry.verbs.appoint(byOf(options), {
          organization,
          person: { id: person, name },
          role,
          ...given({ from, until, liaisonFor, memberOf, end }),
          approvedAbove: approvedAbove === true,
        })
      }),
    )
}
