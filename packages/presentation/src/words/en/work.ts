import type { WorkWords } from '../zh-Hans/work.ts'

export const work: WorkWords = {
  office: 'Office',
  branch: 'Attesting Party membership',
  menu: 'Menu',
  skip: 'Skip to content',
  ownSignIn: 'My sign-in',
  waiting: (count) => `${count} waiting for you`,
  areas: {
    inbox: 'To do',
    lookUp: 'Look up',
    organizations: 'Organisations',
    figures: 'Figures',
    people: 'People',
    trail: 'Trail',
  },
}
