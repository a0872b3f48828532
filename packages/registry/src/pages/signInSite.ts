import { html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import type { SignInSite, SignInSiteWords } from '@liangpai/server/pages'

const wordsIn = (language: Language): SignInSiteWords => ({
  ...pageWords[language].signIn,
  subject: pageWords[language].work.office,
})

/** Where people of branches and the office sign in, beside what members do without. */
export const signInSite: SignInSite = {
  area: '/office',
  words: { 'zh-Hans': wordsIn('zh-Hans'), 'zh-Hant': wordsIn('zh-Hant'), en: wordsIn('en') },
  aside: forMembers,
}

function forMembers(language: Language): Markup {
  const { forMembers: words, myData, ask, verify } = pageWords[language].signIn
  const link = (href: string, label: string) => html`<li><a href="${href}?lang=${language}">${label}</a></li>`
  return html`<p>${words}</p>
    <ul>
      ${link('/data', myData)} ${link('/ask', ask)} ${link('/verify', verify)}
    </ul>`
}
