import { type FiguresPage, html, languageSwitch, type Markup, pageDocument, pageWords } from '@liangpai/presentation'
import { assetPaths } from '../assets.ts'
import { type WorkContext, workAreas, workLink } from './workContext.ts'

/** The figures as one page of text, 170 mm wide on paper; what leads elsewhere is not printed. */
export function figuresTextPage(context: WorkContext, day: string, page: FiguresPage): Markup {
  const { language } = context
  const words = pageWords[language].figures
  const between = language === 'en' ? ' ' : ''
  const body = html`<div class="figures-text">
    <div class="text-bar">
      <a class="button" href="${workLink(context, workAreas.figures, { day })}">${words.back}</a>
      <a class="button" href="${workLink(context, `${workAreas.figures}/plain`, { day, lang: language })}"
        >${words.plainText}</a
      >
      ${languageSwitch(language, { query: { day } })}
    </div>
    <main>
      <header>
        <b><bdi>${page.organization}</bdi></b> <span>${page.subject}</span>
      </header>
      <h1>${page.title}</h1>
      <p>${page.asOf}</p>
      ${page.sections.map(
        ({ about, heading, sentences, rows }) =>
          html`<section>
            <h2>${heading}</h2>
            <p>${sentences.join(between)}</p>
            ${
              rows.length > 0 &&
              html`<dl class="text-${about}">
                ${rows.map(
                  ([label, value]) =>
                    html`<div>
                      <dt>${label}</dt>
                      <dd><bdi>${value}</bdi></dd>
                    </div>`,
                )}
              </dl>`
            }
          </section>`,
      )}
      <footer>${page.foot}</footer>
    </main>
  </div>`
  return pageDocument({ language, title: `${words.title} · ${page.organization}`, ...assetPaths.office, body })
}
