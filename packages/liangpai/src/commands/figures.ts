import { figuresCsv, figuresPage, figuresText, type FiguresReport } from '@liangpai/presentation'
import { verbs } from '@liangpai/registry'
import type { Command } from 'commander'
import { withOpenRegistry } from '../session.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { addActing, addInput } from '../verb/verbCommand.ts'

type Forms = { csv?: true; text?: true }

/** `liangpai figures`: the figures as a table for spreadsheets, as a page of text, or for programs. */
export function figuresCommand(program: Command, terminal: Terminal): void {
  const command = program.command('figures').description(verbs.figures.summary)
  const by = addActing(command)
  const input = addInput(command, verbs.figures)
  command
    .option('--csv', 'print a table for spreadsheet programs, in the language of --lang')
    .option('--text', 'print one page of text, in the language of --lang; so it is where somebody reads along')
  command.action(() =>
    withOpenRegistry(terminal, async (registry) => {
      const report = (await registry.perform(verbs.figures, by(), input())) as FiguresReport
      const place = { host: new URL(registry.origin).host, at: registry.now() }
      const { csv, text } = command.opts<Forms>()
      if (csv) return terminal.write(figuresCsv(report, terminal.language))
      if (text || terminal.isForPeople())
        return terminal.write(figuresText(figuresPage(report, terminal.language, place), terminal.language))
      terminal.print(report)
    }),
  )
}
