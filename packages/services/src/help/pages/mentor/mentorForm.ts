import { type Content, formatPlainDay, html, type Markup } from '@liangpai/presentation'
import { linkPage, type PageContext, tokenForm } from '@liangpai/server/pages'
import type { PageOfMentor } from '../../office/views/pageOfMentor.ts'
import { MENTOR_PATH, mentorKind } from '../assets.ts'
import { wordsIn } from '../text.ts'

/** What somebody who helps reads by their link. */
export type MentorPage = PageOfMentor & { context: PageContext; token: string; isSaved?: boolean }

/** What can be done by the link of a mentor: the last part of its address. */
export type MentorAct = 'link' | 'accept' | 'decline' | 'start' | 'end' | 'arrange' | 'correct' | 'copy' | 'leave'

/** The words of help in the language of the page. */
export const wordsOf = ({ context }: Pick<MentorPage, 'context'>) => wordsIn(context.language)

/** A day as the page says it. */
export const dayText = (day: string, { context, today }: Pick<MentorPage, 'context' | 'today'>): string =>
  formatPlainDay(day, context.language, today)

/** A form of the page, with its link. */
export const mentorForm = (page: MentorPage, act: MentorAct, fields: Content): Markup =>
  tokenForm(`${MENTOR_PATH}/${act}`, page.token, page.context.language, fields)

const hidden = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)

/** A button that is a form of its own. */
export const mentorButton = (
  page: MentorPage,
  act: MentorAct,
  words: string,
  values: Record<string, string> = {},
): Markup => mentorForm(page, act, html`${hidden(values)}<button class="button outlined">${words}</button>`)

/** The same as a link in the text. */
export const mentorLink = (
  page: MentorPage,
  act: MentorAct,
  words: string,
  values: Record<string, string> = {},
): Markup => mentorForm(page, act, html`${hidden(values)}<button class="link">${words}</button>`)

/** A page of a mentor's link: its parts, and its foot. */
export const mentorPageOf = (page: MentorPage, parts: readonly Content[], foot: Content): Markup =>
  linkPage(
    { ...page.context, site: { ...page.context.site, organizationName: page.center.name, names: page.center.names } },
    mentorKind,
    { title: wordsOf(page).mentor.open, heading: 'shown', token: page.token, main: html`${parts}${foot}` },
  )
