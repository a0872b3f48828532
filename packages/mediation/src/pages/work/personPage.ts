import { formatDate, html, type Markup, pageWords, stationWords } from '@liangpai/presentation'
import {
  actForm,
  faultBox,
  folded,
  formFor,
  type MadeSignIn,
  madeSignIn,
  submit,
  workLink,
} from '@liangpai/server/pages'
import type { PersonView } from '../../office/people/viewPerson.ts'
import { areaPage, type FormContext, workAreas } from './workContext.ts'

/** One person of the station, for its leaders: how they sign in, and to let them in, confirm them and end it. */
export function personPage(context: FormContext, person: PersonView, made?: MadeSignIn): Markup {
  const { language } = context
  const words = pageWords[language].lookUp
  const { signIn, name, isSelf } = person
  const main = html`<div class="column-thing">
    <p class="back"><a href="${workLink(context, workAreas.people)}">${words.back}</a></p>
    <article class="work-card" aria-labelledby="name">
      <h2 class="thing-name" id="name" tabindex="-1"><bdi>${name}</bdi></h2>
      ${context.isDone === true && html`<p class="done" role="status">${stationWords[language].work.done}</p>`}
      ${faultBox(context)} ${made && madeSignIn(context, made)}
      <h3 class="section-title">${words.howSignsIn}</h3>
      <p>${words.signIn[standingOf(signIn)]} · ${words.passkeys(signIn.passkeys)}</p>
      ${
        signIn.countsWith.length > 0 &&
        html`<p>
          ${stationWords[language].work.signIn.waitsWith(signIn.countsWith.join(pageWords[language].signIn.and))}
        </p>`
      }
      ${signIn.linkWaits && html`<p>${words.linkWaits}</p>`} ${!isSelf && acts(context, person)}
    </article>
  </div>`
  return areaPage(context, { area: 'people', title: name, main, hasQuietTitle: true, kind: 'shows-thing' })
}

const standingOf = ({ countsWith, passkeys }: PersonView['signIn']) =>
  countsWith.length > 0 ? 'waits' : passkeys > 0 ? 'ownWay' : 'none'

function acts(context: FormContext, { signIn }: PersonView): Markup {
  const words = pageWords[context.language].lookUp
  const form = (act: string, label: string) => actForm(context, formFor(context, act), submit(label))
  const waits = signIn.countsWith.length > 0
  const end = html`<p class="hint">${words.endSignInMeans}</p>
    <div class="buttons">${form('end-sign-in', words.doEndSignIn)}</div>`
  return html`${waits && unconfirmed(context, signIn.unconfirmed)}
    <div class="buttons">
      ${form('sign-in-link', words.giveLink)} ${waits && form('confirm-sign-in', words.confirm)}
    </div>
    ${waits && html`<p class="hint">${words.confirmMeans}</p>`}
    ${folded(formFor(context, 'end-sign-in'), words.endSignIn, end)}`
}

/** What exactly is confirmed: whoever confirms asks the person whether each is theirs. */
function unconfirmed({ language }: FormContext, passkeys: PersonView['signIn']['unconfirmed']): Markup {
  const words = pageWords[language].lookUp
  if (passkeys.length === 0) return html`<p class="quiet-box">${words.confirmsSession}</p>`
  return html`<section class="quiet-box">
    <p>${words.confirmsPasskeys}</p>
    <ul>
      ${passkeys.map(({ name, createdAt }) => html`<li><bdi>${name}</bdi> · ${words.addedOn(formatDate(createdAt, language))}</li>`)}
    </ul>
  </section>`
}
