import { type Listening, serveBranch, type ServeBranchOptions } from '@liangpai/server/http'
import { createStationApp } from './http/app.ts'
import type { Station } from './openStation.ts'

/** Serves a station. Ends and deletes what is due before the first answer, and then while it runs. */
export const serveStation = (station: Station, options: ServeBranchOptions): Promise<Listening> =>
  serveBranch(station, (how) => createStationApp(station, how), options)
