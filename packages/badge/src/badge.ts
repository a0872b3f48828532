import { parseBadgeNo } from '@liangpai/core'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { styles } from './badge.styles.ts'
import { configure, onConfigure, originOf, registryOf } from './configure.ts'
import { type Held, judgeSource } from './evidence.ts'
import { looks } from './look.ts'
import type { Outcome } from './outcome.ts'
import { panel } from './panel.ts'
import { createPopover, roomOf, type Popover } from './popover.ts'
import { card, chip, printed, type View } from './view.ts'
import { languageOf, type Shown, words } from './words/index.ts'

/** What an element keeps; nothing but a judgement sets its outcome. */
type Own = {
  outcome?: Outcome | undefined
  held: Held
  round: number
  observer?: ResizeObserver
  unlisten?: () => void
  readonly popover: Popover
}

/**
 * Shows a member badge on a shop's page and verifies it in the browser.
 *
 * @tagname liangpai-badge
 * @slot - The link that a shop pastes; it is what stands without script.
 * @attr {string} lang - The language of the badge; without it that of the page around it. Chinese in both scripts, else English.
 * @fires {CustomEvent<null>} liangpai-loadstart - Evidence is being looked at.
 * @fires {CustomEvent<Outcome>} liangpai-verdict - There is an answer; `detail` is the verdict.
 * @fires {CustomEvent<string>} liangpai-error - The answer is that there is none now; `detail` is the reason.
 * @fires {CustomEvent<null>} liangpai-loadend - Looking has ended, whatever came of it.
 * @csspart link - The badge itself.
 * @csspart panel - The details.
 * @cssprop [--liangpai-size=13px] - Size of the text; the box grows with it.
 * @cssprop [--liangpai-card-lines=2] - Lines that a card reserves for its sentence; 3 for long names.
 */
export class LiangpaiBadge extends LitElement {
  static override styles = styles
  /** Trusts roots for all badges of the page; here so that a second script can add its own to the first definition. */
  static readonly configure = configure
  static override properties = {
    badge: {},
    registry: {},
    src: {},
    lang: {},
    variant: { reflect: true },
    theme: {},
    showInactive: { type: Boolean, attribute: 'show-inactive' },
    bundle: { attribute: false },
    width: { state: true },
    open: { state: true },
  }

  /** The code of the badge, in any readable spelling. */
  declare badge: string
  /** The registry to ask, if it is not the one that the script came from. */
  declare registry: string
  /** The address of a bundle that the shop serves itself. */
  declare src: string
  /** `chip` or `card`. */
  declare variant: 'chip' | 'card'
  /** `auto`, `light` or `dark`. */
  declare theme: 'auto' | 'light' | 'dark'
  /** Shows a badge that is not in effect, too. */
  declare showInactive: boolean
  /** A bundle in hand, text or object. */
  declare bundle: unknown
  /** @internal */
  declare width: 0 | 1 | 2
  /** @internal */
  declare open: boolean

  /** What no attribute, property or markup can set. One field, since each is a map of its own once lowered to ES2020. */
  readonly #own: Own = { popover: createPopover(this), held: { bundle: undefined, fetched: false }, round: 0 }

  constructor() {
    super()
    this.badge = this.registry = this.src = this.lang = ''
    this.variant = 'chip'
    this.theme = 'auto'
    this.showInactive = this.open = false
    this.width = 0
  }

  /** The verdict, or `null` while there is none. */
  get verdict(): Outcome | null {
    return this.#own.outcome || null
  }

  /** Why the badge is not verified; for the shop's developer. */
  get reason(): string | null {
    return this.#own.outcome && 'reason' in this.#own.outcome ? this.#own.outcome.reason : null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.measure()
    this.#own.observer = new ResizeObserver(() => this.measure())
    this.#own.observer.observe(this)
    for (const [target, type] of occasions()) target.addEventListener(type, this)
    this.#own.unlisten = onConfigure(() => this.ask())
    if (this.hasUpdated) this.ask()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#own.round++
    if (this.#own.observer) this.#own.observer.disconnect()
    if (this.#own.unlisten) this.#own.unlisten()
    for (const [target, type] of occasions()) target.removeEventListener(type, this)
    this.#own.popover.close()
  }

  /** @internal The tab is seen again, or the page has another address: the answer may have changed. */
  handleEvent(): void {
    if (document.visibilityState !== 'hidden') this.ask()
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('variant')) this.measure()
    if (this.open) this.classList.toggle('liangpai-flow', this.#own.popover.flows)
    if (!['badge', 'registry', 'src', 'bundle'].some((name) => changed.has(name))) return
    this.#own.outcome = undefined
    this.#own.round++
    this.#own.held = { bundle: this.bundle, fetched: false }
    this.ask()
  }

  /** Judges after the next update, so that the box is drawn first; however often it was asked by then, once. */
  private ask(): void {
    const round = ++this.#own.round
    this.setAttribute('aria-busy', 'true')
    void Promise.resolve()
      .then(() => this.updateComplete)
      .then(() => (round === this.#own.round ? this.judge(round) : undefined))
  }

  /** Judges, and shows the answer unless a later question was asked meanwhile. */
  private async judge(round: number): Promise<void> {
    if (!this.isConnected) return
    const { code: badge, registry, src, bundle } = this
    this.tell('loadstart', null)
    this.#own.held.fetched = false
    const outcome = await judgeSource({ badge, registry, src, bundle }, this.#own.held)
    if (round !== this.#own.round) return
    this.#own.outcome = outcome
    this.requestUpdate()
    this.removeAttribute('aria-busy')
    await this.updateComplete
    if (round !== this.#own.round) return
    this.tell('verdict', outcome)
    if (outcome.state === 'unavailable') this.tell('error', outcome.reason)
    this.tell('loadend', null)
  }

  /** What stands in `badge`, whatever a page has put there. */
  private get code(): string {
    return `${this.badge || ''}`
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`liangpai-${name}`, { bubbles: true, composed: true, detail }))
  }

  private measure(): void {
    if (this.variant !== 'card') return
    const width = roomOf(this, this.getBoundingClientRect().width)
    const full = this.language() === 'en' ? 372 : 300
    if (width) this.width = width >= full ? 0 : width >= 240 ? 1 : 2
  }

  private language() {
    let near = this.closest('[lang]')
    for (let root = this.getRootNode(); !near && root instanceof ShadowRoot; root = root.host.getRootNode())
      near = root.host.closest('[lang]')
    return languageOf(this.lang || (near && near.getAttribute('lang')))
  }

  /** The verify page: at the proven issuer; before that, where the shop's own link leads. */
  private href(code: string): string {
    if (this.#own.held.iss) return `${originOf(this.#own.held.iss)}/verify/${code}`
    const link = this.querySelector('a')
    if (link && /^https?:$/.test(link.protocol)) return link.href
    const registry = originOf(this.registry || registryOf())
    return registry && `${registry}/verify/${code}`
  }

  private view(): View {
    const { open, width } = this
    const outcome = this.#own.outcome
    const language = this.language()
    const code = parseBadgeNo(this.code) || this.#own.held.badgeNo || this.code
    const href = this.href(code)
    const shown: Shown = outcome ? outcome.state : 'verifying'
    const domain = href ? new URL(href).host : ''
    return {
      shown,
      outcome,
      words: words[language],
      language,
      code,
      href,
      domain,
      open,
      width,
      press: (event) => this.press(event),
    }
  }

  protected override render() {
    const view = this.view()
    const { shown, language, width } = view
    const isCard = this.variant === 'card'
    const hidden = this.hides ? 'off' : ''
    const theme = /^(light|dark)$/.test(this.theme) ? this.theme : 'auto'
    const form = this.open ? (this.#own.popover.flows ? 'open in' : 'open') : ''
    const names = [theme, looks[shown].family, shown, isCard ? 'card' : 'chip', `n${width}`, hidden, form]
    return html`<div class="r ${names.join(' ')}" lang=${language} dir=${this.direction()}>
      ${isCard ? card(view) : chip(view)} ${this.open ? panel(view, this.#own.popover) : nothing} ${printed(view)}
    </div>`
  }

  private get hides(): boolean {
    return !!this.#own.outcome && this.#own.outcome.state === 'inactive' && !this.showInactive
  }

  private direction() {
    return getComputedStyle(this).direction === 'rtl' ? 'rtl' : nothing
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.open) return
    if (this.hides) this.#own.popover.close()
    else if (changed.has('open')) this.#own.popover.show()
    else this.#own.popover.place()
  }

  /** A plain press opens the details; a modified one follows the link. */
  private press(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || typeof HTMLDialogElement !== 'function')
      return
    event.preventDefault()
    if (this.open) return this.#own.popover.close()
    this.open = true
    this.ask()
  }
}

/** When an answer is looked at again; never by a timer. */
function occasions(): [EventTarget, string][] {
  const { navigation } = window as { navigation?: EventTarget }
  const list: [EventTarget, string][] = [
    [document, 'visibilitychange'],
    [window, 'popstate'],
    [window, 'hashchange'],
  ]
  return navigation ? [...list, [navigation, 'currententrychange']] : list
}

declare global {
  interface HTMLElementTagNameMap {
    'liangpai-badge': LiangpaiBadge
  }
}
