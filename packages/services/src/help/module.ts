import { type Language, servicesWords } from '@liangpai/presentation'
import { defineModule } from '../module.ts'
import { countRows } from '../store/countRows.ts'
import { countLeft, elapseDue, forgetExpired } from './office/upkeep.ts'
import { recountDates } from './office/request/recount.ts'
import { helpVerbs } from './office/verbs.ts'
import { centerPosters } from './pages/work/centerPosters.ts'
import { openedLine, workLines } from './office/views/workLines.ts'
import { askRoutes } from './http/askRoutes.ts'
import { mentorRoutes } from './http/mentorRoutes.ts'
import { requestRoutes } from './http/requestRoutes.ts'
import { helpServiceOf } from './http/service.ts'
import { workRoutes } from './http/workRoutes.ts'
import { HELP_PATH } from './pages/assets.ts'
import { wordsIn } from './pages/text.ts'
import { type HelpTables, sealedMentor, sealedRequest } from './store/schema.ts'
import { help } from './store/migrations/m0002-help.ts'

const doorIn = (language: Language) => {
  const { ask } = wordsIn(language)
  return { path: HELP_PATH, title: ask.door, sub: servicesWords[language].start.doors.help }
}

/** Help for merchants: requests, mentors and introductions (SERVICES 3). */
export const helpModule = defineModule<HelpTables>({
  name: 'help',
  migrations: { '0002-help': help },
  tables: [
    ['centers', ['id']],
    ['helpMentors', ['id']],
    ['helpRequests', ['id']],
    ['helpIntroductions', ['requestId', 'mentorId']],
  ],
  personalTables: ['help_mentors', 'help_requests', 'help_introductions'],
  sealed: [sealedRequest, sealedMentor],
  verbs: helpVerbs,
  verbWordsIn: (language) => wordsIn(language).verbs,
  assets: { sheets: ['help', 'helpWork'], scripts: ['help', 'mentor', 'helpWork'] },
  doorsIn: (language) => [doorIn(language)],
  postersFor: centerPosters,
  routes(app, service) {
    const own = helpServiceOf(service)
    askRoutes(app, own)
    requestRoutes(app, own)
    mentorRoutes(app, own)
    workRoutes(app, own)
  },
  workOf: workLines,
  openedIn: openedLine,
  monthFigures: {
    requests: {
      count: countRows('helpRequests', 'filedAt'),
      label: (language) => servicesWords[language].office.figures.requests,
    },
  },
  elapseDue,
  forgetExpired,
  countLeft,
  recountDates,
})
