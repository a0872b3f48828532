import { type Listening, serveBranch, type ServeBranchOptions } from '@liangpai/server/http'
import { createServicesApp } from './http/app.ts'
import type { Services } from './openServices.ts'

/** Serves the services of a branch. Ends and deletes what is due before the first answer, and then while it runs. */
export const serveServices = (services: Services, options: ServeBranchOptions): Promise<Listening> =>
  serveBranch(services, (how) => createServicesApp(services, how), options)
