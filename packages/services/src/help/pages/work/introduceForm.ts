import { html, type Markup } from '@liangpai/presentation'
import { actForm, faultOf, folded, formFor, submit } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { MentorLine, RequestOfSecretary } from '../../office/views/ofSecretary.ts'
import { topicsText, wordsIn } from '../text.ts'

/** Who is free, those first who know the topic: several may be chosen at once. Whoever has no room is not there. */
export function introduceForm(context: FormContext, shown: RequestOfSecretary): Markup {
  const { work, topics } = wordsIn(context.language)
  const { free, othersFree, view } = shown
  const form = formFor(context, 'introduce')
  const chosen = form.values('mentors')
  const fault = form.fault('mentors')
  const nobody = free.length + othersFree.length === 0
  const content = html`<fieldset class="field" id="${form.id('mentors')}">
      <legend>${work.free(topics[view.topic])} <small>${work.several}</small></legend>
      ${free.length > 0 ? mentorBoxes(context, free, chosen) : html`<p class="hint">${work.nobodyFree}</p>`}
      ${faultOf(form.id('mentors'), fault)}
    </fieldset>
    ${
      othersFree.length > 0 &&
      html`<details class="others">
        <summary>${work.othersFree}</summary>
        ${mentorBoxes(context, othersFree, chosen)}
      </details>`
    }
    ${
      !nobody &&
      html`<div class="buttons">
        <button class="button filled" data-introduce data-some="${work.introduceSome('{n}')}">${work.introduce}</button>
      </div>`
    }`
  return html`${actForm(context, form, content)}
    <div class="closings">${view.state === 'open' && closings(context)}</div>
    <p class="hint">${work.fullHidden}</p>`
}

function mentorBoxes({ language }: FormContext, mentors: readonly MentorLine[], chosen: readonly string[]): Markup {
  const { work } = wordsIn(language)
  return html`<div class="boxes of-1">
    ${mentors.map(
      ({ id, callName, topics, askFirst }) =>
        html`<label class="box mentor-box">
          <input type="checkbox" name="mentors" value="${id}" ${chosen.includes(id) && html`checked`} />
          <span
            ><b><bdi>${callName}</bdi></b> <small>${topicsText(topics, language)}</small></span
          >
          <small class="first">${askFirst ? work.askFirst : work.directly}</small>
        </label>`,
    )}
  </div>`
}

/** What ends a request takes a second tap in place. */
function closings(context: FormContext): Markup {
  const { work } = wordsIn(context.language)
  const one = (act: 'noMentor' | 'outOfScope', means: string) => {
    const form = formFor(context, act)
    const content = html`<p class="hint">${means}</p>
      <div class="buttons">${submit(work.confirm)}</div>`
    return folded(form, work[act], actForm(context, form, content))
  }
  return html`${one('noMentor', work.sureNoMentor)} ${one('outOfScope', work.sureOutOfScope)}`
}
