import { html, iconImage, icons, type Markup } from '@liangpai/presentation'
import type { ChainEntry, VerifyPageModel } from '@liangpai/presentation/verdict'

/** Who vouches, from the top down to the issuer, with nothing to unfold. The issuer's mark is that of the chip. */
export const chainList = ({ issuers: { label, entries, note }, chip }: VerifyPageModel): Markup =>
  html`<h2>${label}</h2>
    <ol class="chain">
      ${entries.map((entry) => entryRow(entry, entry.isIssuer ? chip.icon : icons.ring))}
    </ol>
    ${note && html`<p class="levels">${note}</p>`}`

const entryRow = ({ name, kind, role, isIssuer }: ChainEntry, icon: VerifyPageModel['chip']['icon']): Markup =>
  html`<li class="${isIssuer ? 'issuer' : 'superior'}">
    ${iconImage(icon, 16)} <bdi class="org">${name}</bdi
    ><span class="kind">${kind}${role && html`<i class="dot">·</i>${role}`}</span>
  </li>`
