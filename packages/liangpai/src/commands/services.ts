import { keepKeyApartWords } from '@liangpai/presentation'
import { type By, masterKeyPath, OPERATOR, parseInput, Refusal } from '@liangpai/server'
import {
  backUpServices,
  diagnoseServices,
  initServices,
  restoreServices,
  servicesCommands,
  servicesConfigFrom,
} from '@liangpai/services'
import type { Command } from 'commander'
import { printExamined } from '../examinedText.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { addInput, addVerbCommand } from '../verb/verbCommand.ts'
import { addHolidays, addReading, withFile } from './service.ts'
import { withServices } from './services/openedServices.ts'

/** `liangpai services …`: what the operator and the leaders of a branch type. Their data folder is not the registry's. */
export function servicesCommand(program: Command, terminal: Terminal): void {
  const services = program
    .command('services')
    .description('help, calendar and place; their data folder is LIANGPAI_DATA (./services-data)')
  addInit(services, terminal)
  addVerbs(services, terminal)
  addRecover(services, terminal)
  addLooks(services, terminal)
  addUpkeep(services, terminal)
  addBackups(services, terminal)
}

/** `services init`: the organisations come as the file that the registry has signed. */
function addInit(services: Command, terminal: Terminal): void {
  const verb = servicesCommands['set-up']
  const command = services.command('init').description(verb.summary)
  const input = addInput(command, verb)
  command.action(async () => {
    const draft = parseInput(verb.input, withFile(input(), 'organizations'))
    const created = await initServices(servicesConfigFrom(process.env), draft)
    const { thumbprint, settings } = created
    const next = `liangpai services recover ${draft.secretary.id}`
    terminal.print({ origin: created.context.origin, runs: settings.runs, thumbprint, next })
    await created.close()
  })
}

/** `services recover`: the way in of the first two people, which only the operator makes. */
function addRecover(services: Command, terminal: Terminal): void {
  services
    .command('recover <person>')
    .description('make a way in for a person of the branch, while fewer than two of them can sign in by themselves')
    .action((person: string) => withServices(terminal, ({ verbs }) => verbs.recover({ as: OPERATOR }, { person })))
}

/** A verb whose input is parsed by itself. */
type Act = (by: By, input: unknown) => Promise<unknown>

function addVerbs(services: Command, terminal: Terminal): void {
  const { 'set-up': _, 'import-organizations': imports, ...typed } = servicesCommands
  for (const verb of Object.values(typed))
    addVerbCommand(services, verb, (by, input) =>
      withServices(terminal, ({ verbs }) => (verbs[verb.name as keyof typeof typed] as Act)(by, input)),
    )
  addVerbCommand(services, imports, (by, input) =>
    withServices(terminal, ({ verbs }) => (verbs['import-organizations'] as Act)(by, withFile(input, 'file'))),
  )
}

/** `services list` and `services show`, as whoever is named reads them. */
function addLooks(services: Command, terminal: Terminal): void {
  const { language } = terminal
  const list = services.command('list').description('list what waits for whoever reads, by its next date')
  const reader = addReading(list)
  list.action(() => withServices(terminal, async (opened) => ({ waiting: await opened.workOf(reader(), language) })))
  const show = services
    .command('show [address]')
    .description('show who the services are and their clocks; or what waits at an address that list prints')
  const viewer = addReading(show)
  show.action((address?: string) =>
    withServices(terminal, async (opened) => {
      if (address === undefined) return { ...opened.settings, clocks: await opened.clocks() }
      const by = viewer()
      const line = (await opened.workOf(by, language)).find(({ href }) => href === address)
      if (!line) throw new Refusal('notFoundOrNotYours')
      return { ...line, ...(await opened.openedOf(by, line, language)) }
    }),
  )
}

function addUpkeep(services: Command, terminal: Terminal): void {
  services
    .command('doctor')
    .description('name whatever runs out soon or is damaged, and what to do')
    .action(async () => printExamined(await diagnoseServices(servicesConfigFrom(process.env)), terminal))
  addHolidays(services, terminal)
}

function addBackups(services: Command, terminal: Terminal): void {
  services
    .command('backup <folder>')
    .description('back the database up into a new folder, while the service runs')
    .action((folder: string) =>
      withServices(terminal, async ({ context }) => {
        const next = keepKeyApartWords(masterKeyPath(servicesConfigFrom(process.env)))[terminal.language]
        return { ...(await backUpServices(context, folder)), next }
      }),
    )
  services
    .command('restore <folder>')
    .description('restore a backup into an empty place, and delete again what has had its day')
    .option('--despite-deletions', 'go on although what people deleted since the backup comes back')
    .action(async (folder: string, options: { despiteDeletions?: boolean }) => {
      const restored = await restoreServices(servicesConfigFrom(process.env), folder, options)
      terminal.print({ ...restored, next: 'liangpai services doctor' })
    })
}
