import { calendarWords, servicesWords } from '@liangpai/presentation'
import { defineModule } from '../module.ts'
import { inTurn } from '../maintenance/inTurn.ts'
import { hoursPart } from './hoursPart.ts'
import { countRows } from '../store/countRows.ts'
import { listRoutes } from './http/listRoutes.ts'
import { calendarServiceOf } from './http/service.ts'
import { sheetRoutes } from './http/sheetRoutes.ts'
import { workRoutes } from './http/workRoutes.ts'
import { forgetSheets } from './maintenance/forget.ts'
import { countLeft } from './maintenance/countLeft.ts'
import { elapseLists } from './maintenance/elapse.ts'
import { recountKept } from './maintenance/recount.ts'
import { signupVerbs } from './office/verbs.ts'
import { calendar } from './store/migrations/m0003-calendar.ts'
import type { CalendarTables } from './store/hoursSchema.ts'
import { sealedSheet } from './store/schema.ts'
import { comingUp } from './view/comingUp.ts'
import { workOf } from './view/workOf.ts'

/** Plans, sessions and sign-ups, and the hours of volunteers (SERVICES 4). */
export const calendarModule = defineModule<CalendarTables>({
  name: 'calendar',
  migrations: { '0003-calendar': calendar, ...hoursPart.migrations },
  tables: [
    ['calendarPlans', ['id']],
    ['calendarSessions', ['id']],
    ['signupSheets', ['id']],
    ['signups', ['id']],
    ...hoursPart.tables,
  ],
  personalTables: ['signup_sheets', 'signups', ...hoursPart.personalTables],
  sealed: [sealedSheet, ...hoursPart.sealed],
  verbs: { ...signupVerbs, ...hoursPart.verbs },
  verbWordsIn: (language) => ({ ...calendarWords[language].planVerbs, ...hoursPart.verbWordsIn(language) }),
  assets: {
    sheets: ['signup', 'calendarWork', ...hoursPart.assets.sheets],
    scripts: ['signup', 'calendarList', 'attendance', ...hoursPart.assets.scripts],
  },
  doorsIn: (language) => [
    {
      path: '/calendar',
      title: calendarWords[language].signup.title,
      sub: servicesWords[language].start.doors.calendar,
    },
  ],
  async postersFor(_reading, language) {
    const { title, lead } = calendarWords[language].signup
    return [{ path: '/calendar', title, how: lead }]
  },
  routes(app, service) {
    const calendarService = calendarServiceOf(service)
    listRoutes(app, calendarService)
    sheetRoutes(app, calendarService)
    hoursPart.routes(app, service)
    workRoutes(app, calendarService)
  },
  workOf: async (reading, language) => [
    ...(await workOf(reading, language)),
    ...(await hoursPart.workOf(reading, language)),
  ],
  prints: hoursPart.prints,
  comingUp,
  monthFigures: {
    signedUp: {
      count: countRows('signupSheets', 'madeAt'),
      label: (language) => servicesWords[language].office.figures.signedUp,
    },
  },
  elapseDue: elapseLists,
  recountDates: recountKept,
  countLeft,
  forgetExpired: (context) =>
    inTurn(
      () => forgetSheets(context),
      () => hoursPart.forgetExpired(context),
    ),
})
