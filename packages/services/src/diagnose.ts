import { type BranchConfig, type Examined, refusalOf } from '@liangpai/server'
import { examine } from './maintenance/doctor.ts'
import { openServices } from './openServices.ts'

/** Looks at the services as `liangpai services doctor` does; those that refuse to open say why. */
export async function diagnoseServices(config: BranchConfig): Promise<Examined> {
  try {
    const services = await openServices(config)
    try {
      return await examine(services.context, services.modules)
    } finally {
      await services.close()
    }
  } catch (error) {
    return { findings: [], unexamined: [refusalOf('open', error)] }
  }
}
