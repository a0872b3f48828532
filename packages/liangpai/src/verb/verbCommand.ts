import { type By, OPERATOR, type VerbDeclaration } from '@liangpai/server'
import { Argument, type Command, Option } from 'commander'
import { nest } from './input.ts'
import { type InputMember, inputMembers } from './inputMember.ts'
import { spellingOf } from './spelling.ts'

/** What a command is derived from. */
export type CommandDeclaration = Pick<VerbDeclaration, 'name' | 'summary' | 'input' | 'cli'> &
  Partial<Pick<VerbDeclaration, 'mayAct'>>

/** Options of every office command. */
type Acting = { as: string; key?: string; dryRun?: true }

/** What somebody typed beside the input. */
export type Typed = { shop?: string }

/**
 * Adds the command of a verb. Its arguments and options are the values of the verb's input; `act` gets who acts, the raw
 * input, which the verb parses itself, and by what somebody confirmed it.
 */
export function addVerbCommand(
  program: Command,
  verb: CommandDeclaration,
  act: (by: By, input: unknown, typed: Typed) => Promise<void>,
): void {
  const command = program.command(verb.name).description(verb.summary)
  const by = isOperators(verb) ? () => ({ as: OPERATOR }) : addActing(command)
  const input = addInput(command, verb)
  const typed = verb.cli?.confirmedBy === 'shop' ? addConfirmation(command) : () => ({})
  command.action(() => act(by(), input(), typed()))
}

/** Adds the name that confirms what deletes. Returns what reads it once the command line is parsed. */
function addConfirmation(command: Command): () => Typed {
  command.option('--shop <name>', 'the name of the shop, typed to confirm; a terminal asks for it')
  return () => command.opts<Typed>()
}

/** Whether only the holder of the data folder may do it, in nobody's name. */
const isOperators = ({ mayAct = [] }: CommandDeclaration): boolean =>
  mayAct.length > 0 && mayAct.every(({ by }) => by === 'operator')

/** Adds `--as` and `--key`. Returns what reads them once the command line is parsed. */
export function addActing(command: Command): () => By {
  command
    .requiredOption('--as <person>', 'in whose name you act; the trail says that the operator did')
    .option('--key <key>', 'returns the first answer if the command is repeated with the same key')
    .option('--dry-run', 'say what it would come to, and do nothing')
  return () => {
    const { as, key, dryRun = false } = command.opts<Acting>()
    return {
      as,
      via: 'operator',
      ...(key !== undefined && { idempotencyKey: key }),
      ...(dryRun && { rehearses: true }),
    }
  }
}

/** Adds the arguments and options of a verb's input. Returns what reads the input once the command line is parsed. */
export function addInput(
  command: Command,
  { input, cli = {} }: Pick<CommandDeclaration, 'input' | 'cli'>,
): () => unknown {
  const members = inputMembers(input)
  const positions = cli.arguments ?? []
  for (const path of positions) command.addArgument(argumentOf(path, members))
  const options = members.flatMap((member) => {
    const spelling = spellingOf(cli, member.path)
    return spelling?.startsWith('--') ? [{ member, option: optionOf(member, spelling) }] : []
  })
  for (const { option } of options) command.addOption(option)
  return () => {
    const values = command.opts<Record<string, unknown>>()
    return nest([
      ...positions.map((path, i) => [path, command.args[i]] as const),
      ...options.map(({ member, option }) => [member.path, valueOf(member, values[option.attributeName()])] as const),
    ])
  }
}

function argumentOf(path: string, members: readonly InputMember[]): Argument {
  const { description } = members.find((member) => member.path === path) ?? {}
  return new Argument(spellingOf({ arguments: [path] }, path) ?? path, description)
}

function optionOf(member: InputMember, spelling: string): Option {
  const { kind, choices, required, description, default: fallback } = member
  const words = fallback === undefined ? description : `${description} (default: ${fallback})`
  const option = new Option(`${spelling}${placeholders[kind]}`, words)
  if (choices) option.choices(choices)
  return option.makeOptionMandatory(required)
}

const placeholders = { text: ' <text>', number: ' <n>', list: ' <text...>', switch: '', switchOrText: ' [text]' }

const valueOf = ({ kind }: InputMember, value: unknown): unknown =>
  kind === 'number' && typeof value === 'string' ? numberFrom(value) : value

/** In any width, with blanks around. Nothing at all is no number, though JavaScript reads it as 0. */
const numberFrom = (typed: string): number => Number(typed.normalize('NFKC').trim() || Number.NaN)
