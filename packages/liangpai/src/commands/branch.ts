import { keepKeyApartWords } from '@liangpai/presentation'
import {
  type BackedUpBranch,
  type BranchConfig,
  type By,
  type Examined,
  masterKeyPath,
  OPERATOR,
  type RestoreBranchOptions,
  type RestoredBranch,
  type VerbDeclaration,
} from '@liangpai/server'
import type { Command } from 'commander'
import { printExamined } from '../examinedText.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { addInput, addVerbCommand } from '../verb/verbCommand.ts'
import { addHolidays, withFile } from './service.ts'

/** An open service of a branch, as commands use it. */
type Opened = {
  readonly verbs: { recover(by: By, input: { person: string }): Promise<unknown> }
  close(): Promise<void>
}

/** A service of a branch as its commands are made: `liangpai station …`, `liangpai services …`. */
export type BranchProgram<Service extends Opened> = {
  name: 'station' | 'services'
  /** The verbs that people type. */
  verbs: Readonly<Record<string, VerbDeclaration>> &
    Readonly<Record<'set-up' | 'import-organizations', VerbDeclaration>>
  config(env: NodeJS.ProcessEnv): BranchConfig
  /** Sets it up with what was typed. Returns what is printed of it. */
  init(config: BranchConfig, typed: Record<string, unknown>): Promise<{ service: Service; printed: object }>
  open(config: BranchConfig): Promise<Service>
  diagnose(config: BranchConfig): Promise<Examined>
  backUp(service: Service, folder: string): Promise<BackedUpBranch>
  restore(config: BranchConfig, folder: string, options: RestoreBranchOptions): Promise<RestoredBranch>
  /** Whose people make a way in by `recover`, and whose deletions a restore takes back. */
  people: 'the station' | 'the branch'
  deleters: 'parties' | 'people'
}

/** Opens a service of the environment for one command, and prints what the command returns. */
export async function withService<Service extends Opened>(
  { open, config }: Pick<BranchProgram<Service>, 'open' | 'config'>,
  terminal: Terminal,
  run: (service: Service) => Promise<unknown>,
): Promise<void> {
  const service = await open(config(process.env))
  try {
    terminal.print(await run(service))
  } finally {
    await service.close()
  }
}

/** `init`: the organisations come as the file that the registry has signed. */
export function addInit<Service extends Opened>(
  parent: Command,
  { verbs, init, config }: BranchProgram<Service>,
  terminal: Terminal,
): void {
  const verb = verbs['set-up']
  const command = parent.command('init').description(verb.summary)
  const input = addInput(command, verb)
  command.action(async () => {
    const { service, printed } = await init(config(process.env), withFile(input(), 'organizations'))
    terminal.print(printed)
    await service.close()
  })
}

/** A verb whose input is parsed by itself. */
type Act = (by: By, input: unknown) => Promise<unknown>

/** A command for each verb, and `recover`: the way in of the first two people, which only the operator makes. */
export function addVerbs<Service extends Opened>(
  parent: Command,
  program: BranchProgram<Service>,
  terminal: Terminal,
): void {
  const { 'set-up': _, 'import-organizations': imports, ...typed } = program.verbs
  const perform = ({ verbs }: Service, { name }: VerbDeclaration) =>
    (verbs as unknown as Record<string, Act>)[name] as Act
  for (const verb of Object.values(typed))
    addVerbCommand(parent, verb, (by, input) =>
      withService(program, terminal, (service) => perform(service, verb)(by, input)),
    )
  addVerbCommand(parent, imports, (by, input) =>
    withService(program, terminal, (service) => perform(service, imports)(by, withFile(input, 'file'))),
  )
  parent
    .command('recover <person>')
    .description(
      `make a way in for a person of ${program.people} and end all others of theirs, while fewer than two of them can sign in by themselves`,
    )
    .action((person: string) =>
      withService(program, terminal, ({ verbs }) => verbs.recover({ as: OPERATOR }, { person })),
    )
}

/** `doctor`, `holidays`, `backup` and `restore`. */
export function addUpkeep<Service extends Opened>(
  parent: Command,
  program: BranchProgram<Service>,
  terminal: Terminal,
): void {
  const { name, config, diagnose, backUp, restore, deleters } = program
  parent
    .command('doctor')
    .description('name whatever runs out soon or is damaged, and what to do')
    .action(async () => printExamined(await diagnose(config(process.env)), terminal))
  addHolidays(parent, terminal)
  parent
    .command('backup <folder>')
    .description('back the database up into a new folder, while the service runs')
    .action((folder: string) =>
      withService(program, terminal, async (service) => {
        const next = keepKeyApartWords(masterKeyPath(config(process.env)))[terminal.language]
        return { ...(await backUp(service, folder)), next }
      }),
    )
  parent
    .command('restore <folder>')
    .description('restore a backup into an empty place, and delete again what has had its day')
    .option('--despite-deletions', `go on although what ${deleters} deleted since the backup comes back`)
    .action(async (folder: string, options: RestoreBranchOptions) => {
      const restored = await restore(config(process.env), folder, options)
      terminal.print({ ...restored, next: `liangpai ${name} doctor` })
    })
}
