import { type Caller, callerAt } from '@liangpai/server/testing'
import { createStationApp } from '../http/app.ts'
import type { Station } from '../openStation.ts'

/** A browser at a station. */
export const callerOf = (station: Station): Caller =>
  callerAt(createStationApp(station, { proxies: 0 }), station.context.origin)
