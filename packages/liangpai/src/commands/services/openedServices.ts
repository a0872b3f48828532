import { openServices, type Services, servicesConfigFrom } from '@liangpai/services'
import type { Terminal } from '../../terminal/terminal.ts'

/** Opens the services of the environment for one command, and prints what the command returns. */
export async function withServices(terminal: Terminal, run: (services: Services) => Promise<unknown>): Promise<void> {
  const services = await openServices(servicesConfigFrom(process.env))
  try {
    terminal.print(await run(services))
  } finally {
    await services.close()
  }
}
