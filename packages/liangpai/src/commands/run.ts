import type { Command } from 'commander'
import { type By, configFromEnvironment, openRegistry, type OpenRegistry } from '@liangpai/registry'

/** Who acts, and the key for commands that may be repeated. */
export type Acting = { as: string; key?: string }

/** A command of the office: `--as PERSON`, and the verb's own options after it. */
export const officeCommand = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .requiredOption('--as <person>', 'who does it')
    .option('--key <key>', 'gives the first answer again if the command is repeated with the same key')

export const byOf = ({ as, key }: Acting): By => ({ as, ...(key !== undefined && { idempotencyKey: key }) })

/** Opens the registry of the environment for one command, and prints what came of it as JSON. */
export async function withRegistry(work: (registry: OpenRegistry) => Promise<unknown>): Promise<void> {
  const registry = await openRegistry(configFromEnvironment(process.env))
  try {
    print(await work(registry))
  } finally {
    await registry.close()
  }
}

export const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Members that were given; an option that was not is no member at all. */
export const given = <T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never
