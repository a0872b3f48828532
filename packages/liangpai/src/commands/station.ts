import {
  backUpStation,
  diagnoseStation,
  initStation,
  restoreStation,
  stationCommands,
  stationConfigFrom,
} from '@liangpai/mediation'
import { keepKeyApartWords } from '@liangpai/presentation'
import { type By, masterKeyPath, OPERATOR, parseInput } from '@liangpai/server'
import type { Command } from 'commander'
import { printExamined } from '../examinedText.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { addInput, addVerbCommand } from '../verb/verbCommand.ts'
import { addHolidays, addReading, withFile } from './service.ts'
import { withStation } from './station/openedStation.ts'

/** `liangpai station …`: what the operator and the leaders of a station type. Its data folder is not the registry's. */
export function stationCommand(program: Command, terminal: Terminal): void {
  const station = program
    .command('station')
    .description('the consumer rights station; its data folder is LIANGPAI_DATA (./station-data)')
  addInit(station, terminal)
  addVerbs(station, terminal)
  addRecover(station, terminal)
  addLooks(station, terminal)
  addUpkeep(station, terminal)
  addBackups(station, terminal)
}

/** `station init`: the organisations come as the file that the registry has signed. */
function addInit(station: Command, terminal: Terminal): void {
  const verb = stationCommands['set-up']
  const command = station.command('init').description(verb.summary)
  const input = addInput(command, verb)
  command.action(async () => {
    const draft = parseInput(verb.input, withFile(input(), 'organizations'))
    const created = await initStation(stationConfigFrom(process.env), draft)
    const { thumbprint } = created
    terminal.print({ origin: created.context.origin, thumbprint, next: 'liangpai station appoint-handler PERSON …' })
    await created.close()
  })
}

/** `station recover`: the way in of the first two people, which only the operator makes. */
function addRecover(station: Command, terminal: Terminal): void {
  station
    .command('recover <person>')
    .description('make a way in for a person of the station, while fewer than two of them can sign in by themselves')
    .action((person: string) => withStation(terminal, ({ verbs }) => verbs.recover({ as: OPERATOR }, { person })))
}

function addVerbs(station: Command, terminal: Terminal): void {
  const { 'set-up': _, 'import-organizations': imports, ...typed } = stationCommands
  for (const verb of Object.values(typed))
    addVerbCommand(station, verb, (by, input) =>
      withStation(terminal, ({ verbs }) => (verbs[verb.name as keyof typeof typed] as Act)(by, input)),
    )
  addVerbCommand(station, imports, (by, input) =>
    withStation(terminal, ({ verbs }) => (verbs['import-organizations'] as Act)(by, withFile(input, 'file'))),
  )
}

/** A verb whose input is parsed by itself. */
type Act = (by: By, input: unknown) => Promise<unknown>

/** `station list` and `station show`, as whoever is named reads them. */
function addLooks(station: Command, terminal: Terminal): void {
  const list = station
    .command('list')
    .description('list the cases of whoever reads, by their next dates')
    .option('--ended', 'those that have ended, in place of the open ones')
  const reader = addReading(list)
  list.action(({ ended = false }: { ended?: boolean }) =>
    withStation(terminal, async (opened) => ({ cases: await opened.list(reader(), { isOpen: !ended }) })),
  )
  const show = station.command('show <case>').description('show a case as whoever reads may see it')
  const viewer = addReading(show)
  show.action((number: string) => withStation(terminal, (opened) => opened.viewCase(viewer(), number)))
}

function addUpkeep(station: Command, terminal: Terminal): void {
  station
    .command('doctor')
    .description('name whatever runs out soon or is damaged, and what to do')
    .action(async () => printExamined(await diagnoseStation(stationConfigFrom(process.env)), terminal))
  addHolidays(station, terminal)
}

function addBackups(station: Command, terminal: Terminal): void {
  const { language } = terminal
  station
    .command('backup <folder>')
    .description('back the database up into a new folder, while the service runs')
    .action((folder: string) =>
      withStation(terminal, async ({ context }) => {
        const next = keepKeyApartWords(masterKeyPath(stationConfigFrom(process.env)))[language]
        return { ...(await backUpStation(context, folder)), next }
      }),
    )
  station
    .command('restore <folder>')
    .description('restore a backup into an empty place, and delete again what has had its day')
    .option('--despite-deletions', 'go on although what parties deleted since the backup comes back')
    .action(async (folder: string, options: { despiteDeletions?: boolean }) => {
      const restored = await restoreStation(stationConfigFrom(process.env), folder, options)
      terminal.print({ ...restored, next: 'liangpai station doctor' })
    })
}
