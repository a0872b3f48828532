import { formatDate, html, type Markup, organizationWords, pageWords } from '@liangpai/presentation'
import { faultOf, madeSignIn, type MadeSignIn } from '@liangpai/server/pages'
import type { PersonLine, PersonView } from '../../office/lookUp/people.ts'
import { actForm, submit } from './form.ts'
import { termWords } from './organizationText.ts'
import { areaPage, type FormContext, workAreas, workLink } from './workContext.ts'

/** Who holds a role today, and one of them beside the list. */
export function peoplePage(
  context: FormContext,
  people: readonly PersonLine[],
  view?: PersonView,
  made?: MadeSignIn,
): Markup {
  const { language } = context
  const words = pageWords[language].lookUp
  const rows = people.map((one) => personRow(context, one, one.id === view?.id))
  const main = html`<div class="columns">
    <section class="column-list">
      <h2 class="section-title">${words.people}</h2>
      <ul class="rows">
        ${rows}
      </ul>
      <p class="hint">${words.onlyToday}</p>
    </section>
    ${
      view &&
      html`<div class="column-thing">
        <p class="back"><a href="${workLink(context, workAreas.people)}">${words.back}</a></p>
        <article class="work-card" aria-labelledby="name">${personPart(context, view, made)}</article>
      </div>`
    }
  </div>`
  const kind = view ? 'shows-thing' : 'shows-list'
  return areaPage(context, { area: 'people', title: words.people, main, hasQuietTitle: true, kind })
}

function personRow(context: FormContext, { id, name, roles, signIn }: PersonLine, isOpen: boolean): Markup {
  const { language } = context
  const href = workLink(context, `${workAreas.people}/${encodeURIComponent(id)}#name`)
  const titles = roles.map(
    ({ organizationName, role }) => `${organizationName[language]} · ${organizationWords[language].role[role]}`,
  )
  return html`<li>
    <a class="person-row" href="${href}" ${isOpen && html`aria-current="true"`}
      ><b><bdi>${name}</bdi></b> ${titles.map((title) => html`<small>${title}</small>`)}
      <small class="person-sign-in">${pageWords[language].lookUp.signIn[signIn]}</small></a
    >
  </li>`
}

function personPart(context: FormContext, view: PersonView, made?: MadeSignIn): Markup {
  const { language } = context
  const words = pageWords[language].lookUp
  const roles = view.roles.map(
    (role) =>
      html`<div>
        <dt>${organizationWords[language].role[role.role]}</dt>
        <dd><bdi>${role.organizationName[language]}</bdi></dd>
        <dd class="proof">${termWords(role, language)}</dd>
      </div>`,
  )
  return html`<h2 class="thing-name" id="name" tabindex="-1"><bdi>${view.name}</bdi></h2>
    ${doneLine(context)} ${made && madeSignIn(context, made)}
    <h3 class="section-title apart">${words.roles}</h3>
    <dl class="facts">${roles}</dl>
    <h3 class="section-title apart">${words.howSignsIn}</h3>
    ${standing(context, view)} ${faultOf('form', context.faults[''])} ${acts(context, view)}`
}

function standing({ language }: FormContext, { signIn, state }: PersonView): Markup {
  const words = pageWords[language].lookUp
  const { passkeys, countsWith, recoveredAt, confirmedAt, linkWaits } = state
  return html`<p>${words.signIn[signIn]} · ${words.passkeys(passkeys)}</p>
    ${countsWith.length > 0 && html`<p>${words.countsWith(countsWith.join(language === 'en' ? ', ' : '、'))}</p>`}
    ${confirmedAt !== null && html`<p>${words.confirmedOn(formatDate(confirmedAt, language))}</p>`}
    ${recoveredAt !== null && html`<p>${words.recovered(formatDate(recoveredAt, language))}</p>`}
    ${linkWaits && html`<p>${words.linkWaits}</p>`}`
}

function acts(context: FormContext, { isSelf, mayLead, signIn, state }: PersonView): Markup | undefined {
  if (isSelf || !mayLead) return undefined
  const words = pageWords[context.language].lookUp
  const link = actForm(context, context.path, 'link', submit(words.giveLink))
  const confirm = actForm(context, context.path, 'confirm', submit(words.confirm))
  return html`${signIn === 'waits' && unconfirmed(context, state.unconfirmed)}
    ${signIn === 'waits' && html`<p class="hint">${words.confirmMeans}</p>`}
    <div class="buttons">${signIn === 'waits' && confirm} ${link} ${endForm(context)}</div>`
}

/** What exactly is confirmed: whoever confirms asks the person whether each is theirs. */
function unconfirmed({ language }: FormContext, passkeys: PersonView['state']['unconfirmed']): Markup {
  const words = pageWords[language].lookUp
  if (passkeys.length === 0) return html`<p class="quiet-box">${words.confirmsSession}</p>`
  return html`<section class="quiet-box">
    <p>${words.confirmsPasskeys}</p>
    <ul>
      ${passkeys.map(({ name, createdAt }) => html`<li><bdi>${name}</bdi> · ${words.addedOn(formatDate(createdAt, language))}</li>`)}
    </ul>
  </section>`
}

/** Ends every way in of the person, at a second tap. */
function endForm(context: FormContext): Markup {
  const words = pageWords[context.language].lookUp
  const content = html`<p class="hint">${words.endSignInMeans}</p>
    <div class="buttons">${submit(words.doEndSignIn)}</div>`
  return html`<details class="act">
    <summary class="button">${words.endSignIn}</summary>
    ${actForm(context, context.path, 'end', content)}
  </details>`
}

/** What was done just before. */
function doneLine({ done = '', language }: FormContext): Markup | undefined {
  const { doneActs } = pageWords[language].lookUp
  if (!Object.hasOwn(doneActs, done)) return undefined
  return html`<p class="done" role="status">${doneActs[done as keyof typeof doneActs]}</p>`
}
