import { html, type Markup, stationWords } from '@liangpai/presentation'
import { actForm, boxes, folded, formFor, submit, textArea, workLink } from '@liangpai/server/pages'
import type { Message } from '../../message/message.ts'
import { isOpen } from '../../case/case.ts'
import { parties } from '../../party/party.ts'
import type { CaseContext } from './caseContext.ts'
import { dayWords } from './dates.ts'
import { casePath } from './workContext.ts'

/** What was written, a plain list, oldest first; and the form to write to both sides or to one. */
export function messagesPart(context: CaseContext): Markup {
  const { language, shown } = context
  const words = stationWords[language]
  const { messages } = shown.view
  return html`<section class="part" id="messages">
    <h3 class="section-title">${words.file.messages}</h3>
    ${
      messages.length > 0
        ? html`<ol class="messages">
            ${messages.map((message) => messageItem(context, message))}
          </ol>`
        : html`<p class="hint">${words.file.noMessages}</p>`
    }
    ${picturesList(context)} ${isOpen(shown.view) || messages.length > 0 ? tellForm(context) : undefined}
  </section>`
}

function messageItem(context: CaseContext, message: Message): Markup {
  const { author, audience, text, date } = message
  const { language, shown } = context
  const words = stationWords[language]
  const who = 'party' in author ? words.case.parties[author.party] : (shown.names[author.person] ?? author.person)
  const isOwn = 'party' in author && audience === author.party
  const to = isOwn ? words.file.fromSide : words.file.to[audience]
  return html`<li>
    <p class="message-who">
      <b><bdi>${who}</bdi></b> ${[to, dayWords(context, date), ...readWords(context, message)].join(words.case.comma)}
    </p>
    <p class="typed"><bdi>${text === '' ? words.file.messageDeleted : text}</bdi></p>
  </li>`
}

/** Which sides have opened the case since it was written to them. */
function readWords({ language, shown }: CaseContext, { id, author, audience }: Message): string[] {
  const { readBy } = stationWords[language].file
  const at = shown.course.find(({ type, of }) => type === 'write' && of === id)?.at
  return parties
    .filter((party) => audience === 'both' || audience === party)
    .filter((party) => !('party' in author && author.party === party))
    .filter((party) => at !== undefined && (shown.read[party] ?? 0) >= at)
    .map((party) => readBy[party])
}

function picturesList(context: CaseContext): Markup[] {
  const { language, shown } = context
  const words = stationWords[language]
  return parties.flatMap((party) => {
    const own = shown.pictures.filter((one) => one.party === party)
    if (own.length === 0) return []
    const links = own.map(({ id }, at) => {
      const href = workLink(context, `${casePath(shown.number)}/pictures/${id}`)
      return html`<li><a href="${href}">${words.case.picture(String(at + 1))}</a></li>`
    })
    return [
      html`<h4 class="small-title">${words.file.picturesBy[party]}</h4>
        <ul class="pictures">
          ${links}
        </ul>`,
    ]
  })
}

function tellForm(context: CaseContext): Markup {
  const words = stationWords[context.language]
  const form = formFor(context, 'tell')
  const to = (['both', 'buyer', 'merchant'] as const).map((value) => ({ value, label: words.file.to[value] }))
  const content = html`${textArea(form, 'text', words.deeds.write)} ${boxes(form, 'audience', words.deeds.writeTo, to)}
    <div class="buttons">${submit(words.deeds.send)}</div>`
  return folded(form, words.deeds.write, actForm(context, form, content))
}
