import { openStation, type Station, stationConfigFrom } from '@liangpai/mediation'
import type { Terminal } from '../../terminal/terminal.ts'

/** Opens the station of the environment for one command, and prints what the command returns. */
export async function withStation(terminal: Terminal, run: (station: Station) => Promise<unknown>): Promise<void> {
  const station = await openStation(stationConfigFrom(process.env))
  try {
    terminal.print(await run(station))
  } finally {
    await station.close()
  }
}
