import { parseInput, Refusal } from '@liangpai/server'
import {
  backUpServices,
  diagnoseServices,
  initServices,
  openServices,
  restoreServices,
  type Services,
  servicesCommands,
  servicesConfigFrom,
} from '@liangpai/services'
import type { Command } from 'commander'
import type { Terminal } from '../terminal/terminal.ts'
import { addInit, addUpkeep, addVerbs, type BranchProgram, withService } from './branch.ts'
import { addReading } from './service.ts'

const program: BranchProgram<Services> = {
  name: 'services',
  verbs: servicesCommands,
  config: servicesConfigFrom,
  async init(config, typed) {
    const draft = parseInput(servicesCommands['set-up'].input, typed)
    const service = await initServices(config, draft)
    const { context, settings, thumbprint } = service
    const next = `liangpai services recover ${draft.secretary.id}`
    return { service, printed: { origin: context.origin, runs: settings.runs, thumbprint, next } }
  },
  open: openServices,
  diagnose: diagnoseServices,
  backUp: ({ context }, folder) => backUpServices(context, folder),
  restore: restoreServices,
  people: 'the branch',
  deleters: 'people',
}

/** `liangpai services …`: what the operator and the leaders of a branch type. Their data folder is not the registry's. */
export function servicesCommand(parent: Command, terminal: Terminal): void {
  const services = parent
    .command('services')
    .description('help, calendar and place; their data folder is LIANGPAI_DATA (./services-data)')
  addInit(services, program, terminal)
  addVerbs(services, program, terminal)
  addLooks(services, terminal)
  addUpkeep(services, program, terminal)
}

/** `services list` and `services show`, as whoever is named reads them. */
function addLooks(services: Command, terminal: Terminal): void {
  const { language } = terminal
  const list = services.command('list').description('list what waits for whoever reads, by its next date')
  const reader = addReading(list)
  list.action(() =>
    withService(program, terminal, async (opened) => ({ waiting: await opened.workOf(reader(), language) })),
  )
  const show = services
    .command('show [address]')
    .description('show who the services are and their clocks; or what waits at an address that list prints')
  const viewer = addReading(show)
  show.action((address?: string) =>
    withService(program, terminal, async (opened) => {
      if (address === undefined) return { ...opened.settings, clocks: await opened.clocks() }
      const by = viewer()
      const line = (await opened.workOf(by, language)).find(({ href }) => href === address)
      if (!line) throw new Refusal('notFoundOrNotYours')
      return { ...line, ...(await opened.openedOf(by, line, language)) }
    }),
  )
}
