import { type BranchConfig, serviceConfigFrom } from '@liangpai/server'

/** What the master key of a station names as its service. */
export const SERVICE = 'station'

/** The configuration of a station, from its own environment; its data folder is `./station-data` unless given. */
export const stationConfigFrom = (env: NodeJS.ProcessEnv): BranchConfig => serviceConfigFrom(env, './station-data')
