import {
  configFromEnvironment,
  type OpenOptions,
  openRegistry,
  type OpenRegistry,
  repairFindings,
} from '@liangpai/registry'
import { findingText } from './findingText.ts'
import type { Terminal } from './terminal/terminal.ts'

/** Opens the registry of the environment for one command, and prints what the command returns. */
export const withRegistry = (
  terminal: Terminal,
  run: (registry: OpenRegistry) => Promise<unknown>,
  options?: OpenOptions,
): Promise<void> => withOpenRegistry(terminal, async (registry) => terminal.print(await run(registry)), options)

/** Opens the registry of the environment for one command, which prints by itself. */
export async function withOpenRegistry(
  terminal: Terminal,
  run: (registry: OpenRegistry) => Promise<void>,
  options: OpenOptions = {},
): Promise<void> {
  const registry = await openRegistry(configFromEnvironment(process.env), options)
  try {
    for (const finding of repairFindings(registry.replayed)) terminal.say(findingText(finding, terminal.language))
    await run(registry)
  } finally {
    await registry.close()
  }
}
