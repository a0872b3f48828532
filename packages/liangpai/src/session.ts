import { printableLines } from '@liangpai/presentation'
import { configFromEnvironment, openRegistry, type OpenRegistry } from '@liangpai/registry'

/** Opens the registry of the environment for one command, and prints what the command returns. */
export async function withRegistry(run: (registry: OpenRegistry) => Promise<unknown>): Promise<void> {
  const registry = await openRegistry(configFromEnvironment(process.env))
  try {
    print(await run(registry))
  } finally {
    await registry.close()
  }
}

/** Prints a result as JSON. What a terminal would obey in a name that others wrote is escaped. */
export const print = (value: unknown): void => {
  process.stdout.write(`${printableLines(JSON.stringify(value, null, 2))}\n`)
}
