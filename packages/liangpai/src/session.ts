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
export async function withRegistry(
  terminal: Terminal,
  run: (registry: OpenRegistry) => Promise<unknown>,
  options: OpenOptions = {},
): Promise<void> {
  const registry = await openRegistry(configFromEnvironment(process.env), options)
  try {
    for (const finding of repairFindings(registry.replayed)) terminal.say(findingText(finding, terminal.language))
    terminal.print(await run(registry))
  } finally {
    await registry.close()
  }
}
