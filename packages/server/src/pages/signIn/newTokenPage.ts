import { html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import { TOKEN_DAYS } from '../../signIn/tokens.ts'
import { actForm, boxes, formFor, submit, type WorkForm } from '../work/formParts.ts'
import { faultBox, faultOf, faulty, type WorkFormContext, workLink } from '../work/workForm.ts'
import { ownSignInPath } from './ownPath.ts'
import { signInAssets, type SignInSite } from './signInSite.ts'
import type { TokenGroup, TokenSite } from './tokenSite.ts'

/** What the page knows beside what other forms do. */
export type NewTokenContext = WorkFormContext & { signInSite: SignInSite; tokens: TokenSite }

/** The act of its form, under which what was refused comes back. */
export const NEW_TOKEN = 'add-token'

/** Days that the form begins with: a quarter, after which somebody looks again whether the program is still there. */
const DAYS_AT_FIRST = '90'

/** A token for a program: what it is called, what it may do, until when. Nothing is ticked beforehand. It works without script. */
export function newTokenPage(context: NewTokenContext): Markup {
  const { language, tokens, signInSite } = context
  const { signIn } = pageWords[language]
  const { token: words } = signIn
  const form = formFor(context, NEW_TOKEN)
  const content = html`${nameField(form, language)}
    <div id="${form.id('scopes')}" class="token-scopes">
      <h2 class="section-title">${words.scopes}</h2>
      <p class="hint">${words.never}</p>
      ${faultOf(form.id('scopes-choice'), form.fault('scopes'))}
      ${tokens.groups.map((group) => scopeBoxes(form, language, group))}
    </div>
    ${daysField(form, language)}
    <p class="buttons">
      ${submit(words.make, true)}
      <a class="button outlined" href="${workLink(context, ownSignInPath(signInSite.area))}">${signIn.cancel}</a>
    </p>`
  const main = html`<section class="work-card token-form">
    ${faultBox(context)} ${actForm(context, form, content)}
  </section>`
  return context.frame({ title: words.new, main, ...signInAssets })
}

function nameField(form: WorkForm, language: Language): Markup {
  const { signIn } = pageWords[language]
  const [id, fault] = [form.id('name'), form.fault('name')]
  return html`<div class="field">
    <label for="${id}">${signIn.passkeyName}</label>
    <input type="text" id="${id}" name="name" autocomplete="off" value="${form.value('name')}" ${faulty(id, fault)} />
    <p class="hint">${signIn.token.nameHint}</p>
    ${faultOf(id, fault)}
  </div>`
}

const scopeBoxes = (form: WorkForm, language: Language, { words, scopes }: TokenGroup): Markup =>
  boxes(
    { ...form, fault: () => undefined, id: (name) => form.id([name, scopes[0]?.name].join('-')) },
    'scopes',
    words(language),
    scopes.map(({ name, words: label, except }) => ({
      value: name,
      label: label(language),
      ...(except && { note: pageWords[language].signIn.token.except(except(language)) }),
    })),
    { type: 'checkbox', columns: 2 },
  )

function daysField(form: WorkForm, language: Language): Markup {
  const { token: words } = pageWords[language].signIn
  const [id, fault] = [form.id('days'), form.fault('days')]
  return html`<div class="field token-days">
    <label for="${id}">${words.days}</label>
    <input
      type="text"
      inputmode="numeric"
      id="${id}"
      name="days"
      autocomplete="off"
      value="${form.value('days') ?? DAYS_AT_FIRST}"
      ${faulty(id, fault)}
    />
    <p class="hint">${words.daysMost(TOKEN_DAYS)}</p>
    ${faultOf(id, fault)}
  </div>`
}
