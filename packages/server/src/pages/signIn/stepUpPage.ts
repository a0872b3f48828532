import { html, type Markup, pageWords } from '@liangpai/presentation'
import type { FramedContext } from '../framed.ts'
import { action, faults } from './parts.ts'
import { signInAssets } from './signInSite.ts'

/** What the page knows: where it leads back to, and whether whoever is signed in has a passkey to confirm by. */
export type StepUpContext = FramedContext & {
  back: string
  hasPasskey: boolean
  /** The form that goes on as it was sent, once they have. */
  form?: { action: string; fields: Readonly<Record<string, string | readonly string[]>> }
}

/** Before what cannot be undone: whoever is signed in shows once more that it is them (PAGES 2). */
export function stepUpPage(context: StepUpContext): Markup {
  const { language, back, hasPasskey, form } = context
  const { signIn, frame } = pageWords[language]
  const main = html`<div class="sign-in step-up" data-next="${back}">
    <section class="sign-in-card">
      <h2>${signIn.stepUp}</h2>
      <p class="about">${hasPasskey ? signIn.stepUpWhy : signIn.stepUpByLink}</p>
      ${hasPasskey && html`<div data-needs-passkeys hidden>${action('step-up', signIn.confirmByPasskey, 'filled')}</div>`}
      ${faults(language)} ${form && sentForm(form)}
      <noscript><p>${frame.needsScript}</p></noscript>
      <a class="button outlined" href="${back}">${signIn.cancel}</a>
    </section>
  </div>`
  return context.frame({ title: signIn.stepUp, main, hasQuietTitle: true, ...signInAssets })
}

const sentForm = ({ action: path, fields }: NonNullable<StepUpContext['form']>): Markup =>
  html`<form method="post" action="${path}" data-sent-form hidden>
    ${Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => html`<input type="hidden" name="${name}" value="${value}" />`))}
  </form>`
