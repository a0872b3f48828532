import { type Fact, FACTS, html, type Markup, receiptWords } from '@liangpai/presentation'
import type { ReceiptClaims } from './consentReceipt.ts'
import { issuerNameIn, receiptHead, receiptRows } from './receiptRows.ts'
import { languageOfRecord, type SignedRecord } from './record.ts'
import { receiptStyle } from './receiptStyle.ts'

/**
 * A receipt as one file that a member keeps, reads and prints (PAGES-member-office 回执): drawn from the signed record alone,
 * which it holds, in its language. It runs no script and asks for nothing. `page` is the address where it is checked. Where a
 * receipt is checked, it is drawn again and compared, so that words changed around an untouched record are found.
 */
export function receiptDocument(record: SignedRecord, page: string): string {
  const language = languageOfRecord(record)
  const words = receiptWords[language]
  const { title, about, places } = receiptHead(record)
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="color-scheme" content="light dark" />
        <meta name="signed-record" content="${record.jws}" />
        <title>${title}</title>
        ${receiptStyle}
      </head>
      <body>
        <main>
          <header>
            <b>${issuerNameIn(record)}</b>
            <h1>${title}<span class="paper">${words.printed}</span></h1>
          </header>
          <h2>${about}${places.map((place) => html` <small>${place}</small>`)}</h2>
          <dl>
            ${receiptRows(record).map(
              ({ label, lines }) =>
                html` <div>
                  <dt>${label}</dt>
                  <dd>${lines.map((line, i) => html`${i > 0 && html`<br />`}${line}`)}</dd>
                </div>`,
            )}
          </dl>
          ${record.kind === 'consent' && textAgreedTo(record.claims)}
          <p class="screen"><a href="${page}">${words.check}</a></p>
          <footer class="screen">${words.keep}</footer>
          <footer class="paper">
            <b>${words.onPaper}</b>${language === 'en' && ' '}${words.onPaperText(page.replace(/^https?:\/\//, ''))}
          </footer>
        </main>
      </body>
    </html> `.toString()
}

/** The whole text as it was shown, what was ticked, and its fingerprint. Folded on a screen, open on paper. */
function textAgreedTo({ processing }: ReceiptClaims): Markup {
  const words = receiptWords[processing.language]
  const [title = '', ...lines] = processing.notice.split('\n')
  const paragraphs = (texts: readonly string[]) => texts.map((one) => html`<p>${one}</p>`)
  const text = html`${paragraphs(lines)}
    <p><b>${words.yourChoices}</b></p>
    ${paragraphs(choicesOf(processing))}`
  return html`<h3>${words.textAgreed}</h3>
    <p>${title}</p>
    <p class="soft">${words.version(processing.privacy_notice)}</p>
    <details class="screen">
      <summary>${words.fullText}</summary>
      ${text}
    </details>
    <section class="paper">${text}</section>
    <dl>
      <div>
        <dt>${words.fingerprint}</dt>
        <dd class="mono">SHA-256 ${fingerprint(processing.notice_hash)}</dd>
      </div>
    </dl>`
}

/** What the member ticked, below the text: the separate consent, without which there is none, and each fact. */
function choicesOf({ language, notice, purposes }: ReceiptClaims['processing']): string[] {
  const words = receiptWords[language]
  const choices = purposes[0]?.choices ?? {}
  const separateConsent = notice.slice(notice.lastIndexOf('\n') + 1).replace('□', '☑')
  const aside = (text: string) => (language === 'en' ? ` (${text})` : `（${text}）`)
  const line = (fact: Fact) =>
    choices[fact] ? `☑ ${words.facts[fact]}${aside(words.ticked)}` : `☐ ${words.facts[fact]}${aside(words.unticked)}`
  return [separateConsent, ...FACTS.filter((fact) => choices[fact] !== undefined).map(line)]
}

/** A hash in base64url as people compare it: hexadecimal, in groups of sixteen. */
function fingerprint(hash: string): string {
  const bytes = atob(hash.replaceAll('-', '+').replaceAll('_', '/'))
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return hex.match(/.{16}/g)?.join(' ') ?? hex
}
