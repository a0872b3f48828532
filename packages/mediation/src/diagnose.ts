import { type BranchConfig, type Examined, refusalOf } from '@liangpai/server'
import { examine } from './maintenance/doctor.ts'
import { openStation } from './openStation.ts'

/** Looks at a station as `liangpai station doctor` does; one that refuses to open says why. */
export async function diagnoseStation(config: BranchConfig): Promise<Examined> {
  try {
    const station = await openStation(config)
    try {
      return await examine(station.context)
    } finally {
      await station.close()
    }
  } catch (error) {
    return { findings: [], unexamined: [refusalOf('open', error)] }
  }
}
