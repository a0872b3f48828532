import { type BranchConfig, diagnoseBy, type Examined } from '@liangpai/server'
import { examine } from './maintenance/doctor.ts'
import { openStation } from './openStation.ts'

/** Looks at a station as `liangpai station doctor` does; one that refuses to open says why. */
export const diagnoseStation = (config: BranchConfig): Promise<Examined> =>
  diagnoseBy({
    open: () => openStation(config),
    look: ({ context }) => examine(context),
    close: (station) => station.close(),
  })
