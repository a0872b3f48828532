import { html, type Markup } from '@liangpai/presentation'
import { actForm, boxes, faultBox, folded, formFor, submit, textField } from '@liangpai/server/pages'
import { areaPage, type FormContext } from '../../../pages/work/workContext.ts'
import type { MentorLine } from '../../office/views/ofSecretary.ts'
import type { Center } from '../../center/center.ts'
import { helpWorkAssets } from '../assets.ts'
import { topicsText, wordsIn } from '../text.ts'
import { helpTabs, madeLink, pathOf, type ShownOnce } from './helpContext.ts'

/** Those who help for a center: whether there is room, and never how many they helped (PAGES-services 3). */
export type MentorsPage = {
  centers: readonly Center[]
  center: Center
  mentors: readonly MentorLine[]
  once?: ShownOnce
}

/** Who helps, and the form by which somebody is taken up. */
export function mentorsPage(context: FormContext, { centers, center, mentors, once = {} }: MentorsPage): Markup {
  const { work } = wordsIn(context.language)
  const own = { ...context, path: pathOf(context.path, center, centers) }
  const main = html`${helpTabs(context, { current: 'mentors', centers, center })}
    <div class="one-column">
      <section class="work-card">
        <h2 class="thing-name">${work.mentors}</h2>
        ${context.isDone === true && html`<p class="done" role="status">${work.done}</p>`} ${faultBox(context)}
        ${once.link && madeLink(context, once.link)}
        ${mentors.length > 0 ? mentorsTable(own, mentors) : html`<p>${work.noMentors}</p>`}
        <p class="hint">${mentors.length > 0 ? work.onlyRoom : work.noMentorsHow}</p>
        ${addForm(own, center)}
      </section>
    </div>`
  return areaPage(context, {
    area: 'help',
    title: work.mentors,
    main,
    hasQuietTitle: true,
    kind: 'shows-thing',
    ...helpWorkAssets,
  })
}

function mentorsTable(context: FormContext, mentors: readonly MentorLine[]): Markup {
  const { work } = wordsIn(context.language)
  return html`<table class="mentors">
    <thead>
      <tr>
        <th scope="col"><span class="spoken">${work.callName}</span></th>
        <th scope="col">${work.knows}</th>
        <th scope="col">${work.now}</th>
        <th scope="col"><span class="spoken">${work.changeCenter}</span></th>
      </tr>
    </thead>
    <tbody>
      ${mentors.map((mentor) => mentorRow(context, mentor))}
    </tbody>
  </table>`
}

function mentorRow(context: FormContext, { id, callName, topics, hasRoom }: MentorLine): Markup {
  const { work } = wordsIn(context.language)
  const form = (act: string) => formFor(context, act)
  const hidden = html`<input type="hidden" name="mentor" value="${id}" />`
  const ways = html`${actForm(context, form('mentor-link'), html`${hidden}${submit(work.newLink)}`)}
  ${actForm(context, form('remove-mentor'), html`${hidden}${submit(work.removeMentor)}`)}`
  return html`<tr>
    <th scope="row"><bdi>${callName}</bdi></th>
    <td>${topicsText(topics, context.language)}</td>
    <td>${hasRoom ? work.hasRoom : work.isFull}</td>
    <td>
      <details class="act">
        <summary class="link">${work.changeCenter}</summary>
        <p class="hint">${work.newLinkHow} ${work.removeMentorMeans}</p>
        <div class="buttons">${ways}</div>
      </details>
    </td>
  </tr>`
}

function addForm(context: FormContext, center: Center): Markup {
  const { work, topics } = wordsIn(context.language)
  const form = formFor(context, 'add-mentor')
  const all = center.topics.map((topic) => ({ value: topic, label: topics[topic] }))
  const content = html`${textField(form, 'callName', work.callName)} ${textField(form, 'contact', work.contact)}
    ${boxes(form, 'topics', work.topics, all, { type: 'checkbox', columns: 2 })}
    ${textField(form, 'capacity', work.capacity)}
    <p class="hint">${work.mentorLinkMeans}</p>
    <div class="buttons">${submit(work.add)}</div>`
  return folded(form, work.addMentor, actForm(context, form, content))
}
