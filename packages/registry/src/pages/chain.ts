import { badgeWords } from '@liangpai/presentation/verdict'
import { kindWords, nameIn } from '@liangpai/presentation'
import type { Membership, Organization } from '@liangpai/core'
import { html } from 'hono/html'
import type { Language } from '../registry.ts'
import { icon } from './icons.ts'
import type { Markup } from './page.ts'

/** The chain as people read it: a root and its office carry one name and kind, and count as one. */
export function entriesOf(chain: readonly Organization[]): Organization[] {
  return chain.filter(({ name, kind }, i) => chain[i + 1]?.name !== name || chain[i + 1]?.kind !== kind)
}

/** Who vouches, from the top down to the issuer, with nothing to unfold. */
export function chainList(chain: readonly Organization[], membership: Membership, language: Language): Markup {
  const entries = entriesOf(chain)
  const words = badgeWords[language]
  const row = (one: Organization, i: number) => {
    const last = i === entries.length - 1
    const role = last ? words.role.issuer : i === 0 ? words.role.top : ''
    return html`<li class="${last ? 'issuer' : 'superior'}">
      ${last ? icon(membership, 16) : icon('ring', 16)} <span class="org">${nameIn(one, language)}</span
      ><span class="kind">${kindWords[language][one.kind]}${role && html`<i class="dot">·</i>${role}`}</span>
    </li>`
  }
  const note = entries.length > 1 ? html`<p class="levels">${words.levelByLevel}</p>` : ''
  return html`<h2>${words.labels.issuer}</h2>
    <ol class="chain">
      ${entries.map(row)}
    </ol>
    ${note}`
}

const PLACE = '\u{F8FF}' // a private character that stands in none of the texts

/** The claim, with the issuer in it; where the root is another organisation, both. */
export function claim(chain: readonly Organization[], membership: Membership, language: Language): Markup {
  const names = entriesOf(chain).map((one) => nameIn(one, language))
  const [root = '', issuer = ''] = [names[0], names.at(-1)]
  const who = names.length > 1 ? under(root, issuer, language) : { before: issuer, after: '' }
  const parts = badgeWords[language].claim(membership, PLACE)
  return html`${parts.map((part) => {
    const [before, after] = part.split(PLACE)
    if (after === undefined) return clause(html`${before}`)
    return html`${clause(html`${before}${who.before}`)}${clause(html`${who.after}${after}`)}`
  })}`
}

const clause = (content: Markup) => html`<span class="clause">${content}</span>`

/** Superior and subordinate; the sign between them is drawn, and read out as a word. It may break behind the sign. */
function under(root: string, issuer: string, language: Language): { before: Markup | string; after: string } {
  const { text, spoken } = badgeWords[language].under(root, issuer)
  if (text === spoken) return { before: text, after: '' }
  const between = spoken.slice(root.length, spoken.length - issuer.length)
  return {
    before: html`${root}<i class="under" aria-hidden="true">›</i><span class="spoken">${between}</span>`,
    after: issuer,
  }
}

/** The title of a claim: who, and that it is verified. In Latin text the sign stays with the word before it. */
export function claimTitle(membership: Membership, language: Language): Markup {
  const { membership: member, verified } = badgeWords[language]
  const state = html`<span class="state-word">${verified}</span>`
  if (language !== 'en') return html`${member[membership]}<i class="dot">·</i>${state}`
  return html`${member[membership]} <i>·</i> ${state}`
}
