import { isSoonDeleted } from '@liangpai/server'
import {
  calendarWords,
  formatPlainDate,
  formatPlainDay,
  formatSpan,
  html,
  type Markup,
  row,
} from '@liangpai/presentation'
import { deletedNext } from '../../office/viewHours.ts'
import { hoursButton, type HoursPage } from './hoursForm.ts'

/** The foot of somebody's hours: until when they are there, and to see all of them and delete them. */
export function hoursFoot(page: HoursPage): Markup {
  const { language } = page.context
  const words = calendarWords[language].hours
  const first = deletedNext(page)
  const soon = first && isSoonDeleted(first.keptUntil, page.today) ? first : undefined
  return html`<footer class="link-foot">
    ${soon && html`<p class="soon"><b>${words.soon(formatPlainDate(soon.keptUntil, language))}</b></p>`}
    ${first && !soon && html`<p>${words.nextDeleted(formatPlainDate(first.keptUntil, language))}</p>`}
    <p>${words.keptFor(formatSpan(page.keptMonths, 'months', language))}</p>
    <div class="foot-ways">
      <details>
        <summary>${words.all}</summary>
        <dl class="held">${allOfIt(page)}</dl>
        ${hoursButton(page, 'copy', words.download)}
      </details>
      <details>
        <summary>${words.remove}</summary>
        <p class="sure">${words.sureRemove}</p>
        <div class="two-ways">
          ${hoursButton(page, 'delete', words.confirmRemove)} ${hoursButton(page, 'link', words.thinkAgain)}
        </div>
      </details>
    </div>
  </footer>`
}

function allOfIt({ context, person, records, today }: HoursPage): Markup[] {
  const { language } = context
  const { hours: words, proof } = calendarWords[language]
  const own = [
    [words.name, person.name],
    [words.contact, person.contact],
  ] as const
  return [
    ...own.filter(([, text]) => text !== '').map(([label, text]) => row(label, html`<bdi>${text}</bdi>`)),
    ...records.map(({ record, keptUntil }) =>
      row(
        formatPlainDay(record.day, language, today),
        html`<bdi>${record.activity}</bdi> ${words.hours(String(record.hours))}<br />${proof.sheet.recorder}
          <bdi>${record.recorder.name}</bdi>
          ${record.confirmedBy && html`${proof.sheet.confirmedBy} <bdi>${record.confirmedBy.name}</bdi>`}<br />${words.entryKeptUntil(formatPlainDate(keptUntil, language))}`,
      ),
    ),
  ]
}
