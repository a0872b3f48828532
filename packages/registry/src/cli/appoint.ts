import { type Command, Option } from 'commander'
import { roles } from '../verbs/appoint.ts'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

type Options = Acting & { name: string; role: (typeof roles)[number]; end?: true }

/** `liangpai appoint` */
export function appointCommand(program: Command): void {
  officeCommand(program, 'appoint <organization> <person>', 'give a person a role, or end it')
    .requiredOption('--name <name>', "the person's name")
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .option('--end', 'end the role')
    .action(async (organization: string, person: string, options: Options) =>
      withRegistry((registry) => {
        const { name, role, end } = options
        const who = { id: person, name }
        return registry.verbs.appoint(byOf(options), { organization, person: who, role, end: end === true })
      }),
    )
}
