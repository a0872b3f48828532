import { calendarModule } from './calendar/module.ts'
import { helpModule } from './help/module.ts'
import type { ServiceModule } from './module.ts'
import { placeModule } from './place/module.ts'

/** All modules, in the order of their doors: one line each. Which of them run says the set-up. */
export const allModules: readonly ServiceModule[] = [helpModule, calendarModule, placeModule]
