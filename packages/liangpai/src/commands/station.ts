import {
  backUpStation,
  diagnoseStation,
  initStation,
  openStation,
  restoreStation,
  type Station,
  stationCommands,
  stationConfigFrom,
} from '@liangpai/mediation'
import { parseInput } from '@liangpai/server'
import type { Command } from 'commander'
import type { Terminal } from '../terminal/terminal.ts'
import { addInit, addUpkeep, addVerbs, type BranchProgram, withService } from './branch.ts'
import { addReading } from './service.ts'

const program: BranchProgram<Station> = {
  name: 'station',
  verbs: stationCommands,
  config: stationConfigFrom,
  async init(config, typed) {
    const service = await initStation(config, parseInput(stationCommands['set-up'].input, typed))
    const { context, thumbprint } = service
    return {
      service,
      printed: { origin: context.origin, thumbprint, next: 'liangpai station appoint-handler PERSON …' },
    }
  },
  open: openStation,
  diagnose: diagnoseStation,
  backUp: ({ context }, folder) => backUpStation(context, folder),
  restore: restoreStation,
  people: 'the station',
  deleters: 'parties',
}

/** `liangpai station …`: what the operator and the leaders of a station type. Its data folder is not the registry's. */
export function stationCommand(parent: Command, terminal: Terminal): void {
  const station = parent
    .command('station')
    .description('the consumer rights station; its data folder is LIANGPAI_DATA (./station-data)')
  addInit(station, program, terminal)
  addVerbs(station, program, terminal)
  addLooks(station, terminal)
  addUpkeep(station, program, terminal)
}

/** `station list` and `station show`, as whoever is named reads them. */
function addLooks(station: Command, terminal: Terminal): void {
  const list = station
    .command('list')
    .description('list the cases of whoever reads, by their next dates')
    .option('--ended', 'those that have ended, in place of the open ones')
  const reader = addReading(list)
  list.action(({ ended = false }: { ended?: boolean }) =>
    withService(program, terminal, async (opened) => ({ cases: await opened.list(reader(), { isOpen: !ended }) })),
  )
  const show = station.command('show <case>').description('show a case as whoever reads may see it')
  const viewer = addReading(show)
  show.action((number: string) => withService(program, terminal, (opened) => opened.viewCase(viewer(), number)))
}
