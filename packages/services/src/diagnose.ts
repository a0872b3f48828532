import { type BranchConfig, diagnoseBy, type Examined } from '@liangpai/server'
import { examine } from './maintenance/doctor.ts'
import { openServices } from './openServices.ts'

/** Looks at the services as `liangpai services doctor` does; those that refuse to open say why. */
export const diagnoseServices = (config: BranchConfig): Promise<Examined> =>
  diagnoseBy({
    open: () => openServices(config),
    look: ({ context, modules }) => examine(context, modules),
    close: (services) => services.close(),
  })
