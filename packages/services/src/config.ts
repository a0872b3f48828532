import { type BranchConfig, serviceConfigFrom } from '@liangpai/server'

/** What the master key of a services process names as its service. */
export const SERVICE = 'services'

/** The configuration of a services process, from its own environment; its data folder is `./services-data` unless given. */
export const servicesConfigFrom = (env: NodeJS.ProcessEnv): BranchConfig => serviceConfigFrom(env, './services-data')
