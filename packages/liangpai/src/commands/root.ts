import type { Command } from 'commander'
import { initRoot, readCarried, rootRequest, signForOffice, writeCarried } from '@liangpai/registry'
import { print, withRegistry } from './run.ts'

/** `liangpai root …`: `init` and `sign` where the root's keys are kept, `request` at the office. Files are carried by hand. */
export function rootCommand(program: Command): void {
  const root = program.command('root').description("the root's keys, kept apart")
  root
    .command('init')
    .description('make the two keys, active and standby, in a folder that nothing else opens')
    .requiredOption('--folder <folder>', 'where the keys lie')
    .action(async ({ folder }: { folder: string }) => print(await initRoot(folder)))
  root
    .command('request <file>')
    .description('at the office: write what the root is asked to sign')
    .action(async (file: string) =>
      withRegistry(async (registry) => {
        writeCarried(file, await registry.rootRequest())
        return { file, next: `liangpai root sign ${file} --folder FOLDER --out ANSWER` }
      }),
    )
  root
    .command('sign <request>')
    .description("sign the office's request")
    .requiredOption('--folder <folder>', 'where the keys lie')
    .requiredOption('--out <file>', 'the answer to carry back')
    .option('--days <days>', 'life of the statement, at most 100', '100')
    .action(async (request: string, { folder, out, days }: { folder: string; out: string; days: string }) => {
      const now = Math.floor(Date.now() / 1000)
      writeCarried(out, await signForOffice(folder, readCarried(request, rootRequest), { now, days: Number(days) }))
      print({ file: out, next: `liangpai publish --as PERSON --root ${out}` })
    })
}
