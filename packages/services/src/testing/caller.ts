import { type Caller, callerAt } from '@liangpai/server/testing'
import { createServicesApp } from '../http/app.ts'
import type { Services } from '../openServices.ts'

/** A browser at the services. */
export const callerOf = (services: Services): Caller =>
  callerAt(createServicesApp(services, { proxies: 0 }), services.context.origin)
