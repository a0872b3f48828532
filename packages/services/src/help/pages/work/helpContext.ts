import { html, type Markup, nameIn, pageWords } from '@liangpai/presentation'
import { workLink } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { HELP_WORK } from '../../office/views/workLines.ts'
import type { Center } from '../../center/center.ts'
import type { Contact } from '../../request/mentor.ts'
import { type Topic, topics } from '../../request/topic.ts'
import { spacedContact, wordsIn } from '../text.ts'

/** Which requests are shown: all of a center, or those of a topic, or of people who go from offline to online (SYSTEMS 52). */
export type HelpFilter = { topic?: Topic; transition?: boolean }

/** What is shown in the answer to a form alone: a contact, or a link that was made just now. */
export type ShownOnce = { contact?: Contact; link?: { url: string; contact: string } }

/** The pages of help within its area, and the centers where there are several. */
export function helpTabs(
  context: FormContext,
  {
    current,
    centers,
    center,
  }: { current: 'requests' | 'mentors' | 'centers'; centers: readonly Center[]; center?: Center },
): Markup {
  const { work } = wordsIn(context.language)
  const query = center && centers.length > 1 ? { center: center.id } : {}
  const paths = { requests: HELP_WORK, mentors: `${HELP_WORK}/mentors`, centers: `${HELP_WORK}/centers` }
  const tab = (name: keyof typeof paths) =>
    html`<a href="${workLink(context, paths[name], query)}" ${name === current && html`aria-current="page"`}
      >${work[name]}</a
    >`
  const others =
    current === 'centers' || centers.length < 2
      ? undefined
      : html`<span class="center-choice"
          >${centers.map(
            ({ id, ...named }) =>
              html`<a
                href="${workLink(context, paths[current], { center: id })}"
                ${id === center?.id && html`aria-current="true"`}
                ><bdi>${nameIn(named, context.language)}</bdi></a
              >`,
          )}</span
        >`
  return html`<nav class="part-tabs" aria-label="${work.service}">
    ${tab('requests')} ${tab('mentors')} ${tab('centers')} ${others}
  </nav>`
}

/** To see one topic alone, or those alone who trade offline and want to go online. */
export function filterLinks(context: FormContext, center: Center, filter: HelpFilter): Markup {
  const words = wordsIn(context.language)
  const link = (label: string, query: Record<string, string>, isCurrent: boolean) =>
    html`<a
      href="${workLink(context, HELP_WORK, { center: center.id, ...query })}"
      ${isCurrent && html`aria-current="true"`}
      >${label}</a
    >`
  const isAll = filter.topic === undefined && filter.transition !== true
  return html`<nav class="part-tabs filters" aria-label="${words.work.filter}">
    ${link(words.work.everything, {}, isAll)}
    ${topics
      .filter((topic) => center.topics.includes(topic))
      .map((topic) => link(words.topics[topic], { topic }, filter.topic === topic))}
    ${link(words.work.transition, { transition: '1' }, filter.transition === true)}
  </nav>`
}

/** A link that was made just now, to be handed to the contact on record; it is shown this once. */
export function madeLink(context: FormContext, { url, contact }: NonNullable<ShownOnce['link']>): Markup {
  const { work } = wordsIn(context.language)
  return html`<section class="made-link" role="status">
    <label class="field-label" for="link">${work.linkReady}</label>
    <input type="text" id="link" class="mono" readonly value="${url}" />
    <p class="hint">${work.newLinkHow} <bdi>${spacedContact(contact)}</bdi></p>
    <div class="buttons">
      <button
        type="button"
        class="button"
        data-copy="${url}"
        data-copied="${pageWords[context.language].frame.copied}"
        hidden
      >
        ${pageWords[context.language].frame.copyLink}
      </button>
    </div>
  </section>`
}

/** The form of a center is sent with the center in its address, so that its page is the same afterwards. */
export const pathOf = (path: string, center: Center, centers: readonly Center[]): string =>
  centers.length > 1 ? `${path}?center=${center.id}` : path
