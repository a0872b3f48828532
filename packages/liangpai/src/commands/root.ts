import { initRoot, readCarried, rootRequest, signForOffice, writeCarried } from '@liangpai/registry'
import type { Command } from 'commander'
import { print, withRegistry } from '../session.ts'

/** `liangpai root …`: `init` and `sign` run where the root's keys are kept, `request` at the office. */
export function rootCommand(program: Command): void {
  const root = program.command('root').description("the root's keys, which are kept apart")
  initCommand(root)
  requestCommand(root)
  signCommand(root)
}

function initCommand(root: Command): void {
  root
    .command('init')
    .description('create the two keys, active and standby, in a folder that nothing else opens')
    .requiredOption('--folder <folder>', 'where the keys are kept')
    .action(async ({ folder }: { folder: string }) => print(await initRoot(folder)))
}

function requestCommand(root: Command): void {
  root
    .command('request <file>')
    .description('at the office: write what the root is asked to sign')
    .action((file: string) =>
      withRegistry(async (registry) => {
        writeCarried(file, await registry.rootRequest())
        return { file, next: `liangpai root sign ${file} --folder FOLDER --out ANSWER` }
      }),
    )
}

function signCommand(root: Command): void {
  root
    .command('sign <request>')
    .description("sign the office's request")
    .requiredOption('--folder <folder>', 'where the keys are kept')
    .requiredOption('--out <file>', 'the answer, to be carried back')
    .option('--days <days>', 'life of the statement, at most 100', '100')
    .action(async (file: string, { folder, out, days }: { folder: string; out: string; days: string }) => {
      const now = Math.floor(Date.now() / 1000)
      writeCarried(out, await signForOffice(folder, readCarried(file, rootRequest), { now, days: Number(days) }))
      print({ file: out, next: `liangpai publish --as PERSON --root ${out}` })
    })
}
