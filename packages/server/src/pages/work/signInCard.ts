import { formatDate, html, type Markup, pageWords } from '@liangpai/presentation'
import type { SignInState } from '../../signIn/signInState.ts'
import { actForm, folded, formFor, submit } from './formParts.ts'
import { madeSignIn, type MadeSignIn } from './madeSignIn.ts'
import { faultBox, type WorkFormContext } from './workForm.ts'

/** How somebody signs in, for whoever leads them. */
export type SignInCard = {
  name: string
  /** Nobody lets themself in. */
  isSelf: boolean
  signIn: SignInState
  /** A way in that was made just now. */
  made?: MadeSignIn | undefined
  words: { done: string; waitsWith(names: string): string }
}

/** One person, for those who lead them: how they sign in, and to let them in, confirm them and end it. */
export function signInCard(context: WorkFormContext & { now: number }, card: SignInCard): Markup {
  const words = pageWords[context.language].lookUp
  const { signIn, name, isSelf, made } = card
  return html`<article class="work-card" aria-labelledby="name">
    <h2 class="thing-name" id="name" tabindex="-1"><bdi>${name}</bdi></h2>
    ${context.isDone === true && html`<p class="done" role="status">${card.words.done}</p>`} ${faultBox(context)}
    ${made && madeSignIn(context, made)}
    <h3 class="section-title">${words.howSignsIn}</h3>
    <p>${words.signIn[standingOf(signIn)]} · ${words.passkeys(signIn.passkeys)}</p>
    ${
      signIn.countsWith.length > 0 &&
      html`<p>${card.words.waitsWith(signIn.countsWith.join(pageWords[context.language].signIn.and))}</p>`
    }
    ${signIn.linkWaits && html`<p>${words.linkWaits}</p>`} ${!isSelf && acts(context, card)}
  </article>`
}

const standingOf = ({ countsWith, passkeys }: SignInCard['signIn']) =>
  countsWith.length > 0 ? 'waits' : passkeys > 0 ? 'ownWay' : 'none'

function acts(context: WorkFormContext, { signIn }: SignInCard): Markup {
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
function unconfirmed({ language }: WorkFormContext, passkeys: SignInCard['signIn']['unconfirmed']): Markup {
  const words = pageWords[language].lookUp
  if (passkeys.length === 0) return html`<p class="quiet-box">${words.confirmsSession}</p>`
  return html`<section class="quiet-box">
    <p>${words.confirmsPasskeys}</p>
    <ul>
      ${passkeys.map(({ name, createdAt }) => html`<li><bdi>${name}</bdi> · ${words.addedOn(formatDate(createdAt, language))}</li>`)}
    </ul>
  </section>`
}
