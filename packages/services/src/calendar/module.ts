import { calendarWords } from '@liangpai/presentation'
import { defineModule } from '../module.ts'
import { listRoutes } from './http/listRoutes.ts'
import { calendarServiceOf } from './http/service.ts'
import { sheetRoutes } from './http/sheetRoutes.ts'
import { forgetSheets } from './maintenance/forget.ts'
import { elapseLists } from './maintenance/elapse.ts'
import { signupVerbs } from './office/verbs.ts'
import { calendar } from './store/migrations/m0003-calendar.ts'
import type { SignupTables } from './store/schema.ts'
import { comingUp } from './view/comingUp.ts'
import { workOf } from './view/workOf.ts'

/** Plans, sessions and sign-ups, and the hours of volunteers (SERVICES 4). */
export const calendarModule = defineModule<SignupTables>({
  name: 'calendar',
  migrations: { '0003-calendar': calendar },
  tables: [
    ['calendarPlans', ['id']],
    ['calendarSessions', ['id']],
    ['signupSheets', ['id']],
    ['signups', ['id']],
  ],
  personalTables: ['signup_sheets', 'signups'],
  verbs: signupVerbs,
  assets: { sheets: ['signup'], scripts: ['signup', 'calendarList'] },
  doorsIn(language) {
    const { title, lead } = calendarWords[language].signup
    return [{ path: '/calendar', title, sub: lead }]
  },
  postersIn(language) {
    const { title, lead } = calendarWords[language].signup
    return [{ path: '/calendar', title, how: lead }]
  },
  routes(app, service) {
    const calendarService = calendarServiceOf(service)
    listRoutes(app, calendarService)
    sheetRoutes(app, calendarService)
  },
  workOf,
  comingUp,
  elapseDue: elapseLists,
  forgetExpired: forgetSheets,
})
