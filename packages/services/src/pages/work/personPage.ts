import { html, type Markup, pageWords, servicesWords } from '@liangpai/presentation'
import { type MadeSignIn, signInCard, workLink } from '@liangpai/server/pages'
import type { PersonView } from '../../office/people/viewPerson.ts'
import { areaPage, type FormContext, workAreas } from './workContext.ts'

/** One person, for the leaders of the branch that runs the services: how they sign in, and to let them in, confirm them and end it. */
export function personPage(context: FormContext, person: PersonView, made?: MadeSignIn): Markup {
  const { work } = servicesWords[context.language]
  const words = { done: work.done, waitsWith: work.signIn.waitsWith }
  const main = html`<div class="column-thing">
    <p class="back"><a href="${workLink(context, workAreas.people)}">${pageWords[context.language].lookUp.back}</a></p>
    ${signInCard(context, { ...person, made, words })}
  </div>`
  return areaPage(context, { area: 'people', title: person.name, main, hasQuietTitle: true, kind: 'shows-thing' })
}
