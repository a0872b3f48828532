import { parseBadgeNo } from '@liangpai/core'
import { render } from 'lit/html.js'
import { styles } from './badge.styles.ts'
import { configure, onConfigure, originOf, registryOf } from './configure.ts'
import { type Held, judgeSource } from './evidence.ts'
import type { Outcome } from './outcome.ts'
import { listen, languageAt } from './page.ts'
import { createPopover, roomOf, type Popover } from './popover.ts'
import { reflect, takeOver } from './reflect.ts'
import { draw } from './view.ts'
import { words } from './words/index.ts'

/** What an element keeps; nothing but a judgement sets its outcome. */
type Own = {
  readonly popover: Popover
  outcome?: Outcome | undefined
  bundle: unknown
  held: Held
  round: number
  width: 0 | 1 | 2
  root?: ShadowRoot
  /** While the element is on a page. */
  observer?: ResizeObserver | undefined
  unlisten: (() => void)[]
}

/** The properties that are an attribute each, and what they are without one. */
const DEFAULTS = { badge: '', registry: '', src: '', variant: 'chip', theme: 'auto' }

/** A server that imports the element has no classes of a browser. */
const Base = typeof HTMLElement === 'function' ? HTMLElement : (class {} as typeof HTMLElement)

/**
 * Shows a member badge on a shop's page and verifies it in the browser.
 *
 * @tagname liangpai-badge
 * @slot - The link that a shop pastes; it is what stands without script.
 * @attr {string} lang - The language of the badge; without it that of the page around it. Chinese in both scripts, else English.
 * @attr {boolean} show-inactive - Shows a badge that is not in effect, too.
 * @fires {CustomEvent<null>} liangpai-loadstart - Evidence is being looked at.
 * @fires {CustomEvent<Outcome>} liangpai-verdict - There is an answer; `detail` is the verdict.
 * @fires {CustomEvent<string>} liangpai-error - The answer is that there is none now; `detail` is the reason.
 * @fires {CustomEvent<null>} liangpai-loadend - Looking has ended, whatever came of it.
 * @csspart link - The badge itself.
 * @csspart panel - The details.
 * @cssprop [--liangpai-size=13px] - Size of the text; the box grows with it.
 * @cssprop [--liangpai-card-lines=2] - Lines that a card reserves for its sentence; 3 for long names.
 */
export class LiangpaiBadge extends Base {
  /** Trusts roots for all badges of the page; here so that a second script can add its own to the first definition. */
  static get configure(): typeof configure {
    return configure
  }
  /** @internal */
  static get observedAttributes(): string[] {
    return ['badge', 'registry', 'src', 'lang', 'variant', 'theme', 'show-inactive']
  }

  /** The code of the badge, in any readable spelling. @attr */
  declare badge: string
  /** The registry to ask, if it is not the one that the script came from. @attr */
  declare registry: string
  /** The address of a bundle that the shop serves itself. @attr */
  declare src: string
  /**
   * `chip` or `card`.
   * @attr
   * @default 'chip'
   */
  declare variant: 'chip' | 'card'
  /**
   * `auto`, `light` or `dark`.
   * @attr
   * @default 'auto'
   */
  declare theme: 'auto' | 'light' | 'dark'

  /** What no attribute, property or markup can set. One field, since each is a map of its own once lowered to ES2020. */
  readonly #own: Own = {
    popover: createPopover(this, () => this.draw()),
    bundle: undefined,
    held: { bundle: undefined, fetched: false },
    round: 0,
    width: 0,
    unlisten: [],
  }

  constructor() {
    super()
    takeOver(this, [...Object.keys(DEFAULTS), 'showInactive', 'bundle'])
  }

  /** Shows a badge that is not in effect, too; an attribute with a hyphen. */
  get showInactive(): boolean {
    return this.hasAttribute('show-inactive')
  }
  set showInactive(shows: boolean) {
    this.toggleAttribute('show-inactive', !!shows)
  }

  /** A bundle in hand, text or object. */
  get bundle(): unknown {
    return this.#own.bundle
  }
  set bundle(bundle: unknown) {
    this.#own.bundle = bundle
    this.begin()
  }

  /** The verdict, or `null` while there is none. */
  get verdict(): Outcome | null {
    return this.#own.outcome || null
  }

  /** Why the badge is not verified; for the shop's developer. */
  get reason(): string | null {
    return this.#own.outcome && 'reason' in this.#own.outcome ? this.#own.outcome.reason : null
  }

  /** @internal */
  connectedCallback(): void {
    this.#own.observer = new ResizeObserver(() => this.measure() && this.draw())
    this.#own.observer.observe(this)
    this.draw()
    this.#own.unlisten = [onConfigure(() => this.ask()), listen(() => this.ask())]
    this.ask()
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#own.round++
    if (this.#own.observer) this.#own.observer.disconnect()
    this.#own.observer = undefined
    for (const unlisten of this.#own.unlisten) unlisten()
    this.#own.popover.close()
  }

  /** @internal */
  attributeChangedCallback(name: string, was: string | null, is: string | null): void {
    if (was === is) return
    if (/^(badge|registry|src)$/.test(name)) return this.begin()
    this.draw()
  }

  /** Another badge is asked for: what was known of the one before is forgotten. */
  private begin(): void {
    this.#own.outcome = undefined
    this.#own.held = { bundle: this.#own.bundle, fetched: false }
    this.draw()
    this.ask()
  }

  /** Judges once the script that asks has ended; however often it was asked by then, once. */
  private ask(): void {
    const round = ++this.#own.round
    if (!this.#own.observer) return
    this.setAttribute('aria-busy', 'true')
    void Promise.resolve().then(() => (round === this.#own.round ? this.judge(round) : undefined))
  }

  /** Judges, shows the answer and tells of it. */
  private async judge(round: number): Promise<void> {
    const { badge, registry, src } = this
    const { bundle, held } = this.#own
    this.tell('loadstart', null)
    held.fetched = false
    const outcome = await judgeSource({ badge, registry, src, bundle }, held, () => this.show(round, undefined))
    if (round !== this.#own.round) return
    this.removeAttribute('aria-busy')
    this.show(round, outcome)
    this.tell('verdict', outcome)
    if (outcome.state === 'unavailable') this.tell('error', outcome.reason)
    this.tell('loadend', null)
  }

  /** Shows an answer, or that there is none yet, unless a later question was asked meanwhile. */
  private show(round: number, outcome: Outcome | undefined): void {
    if (round !== this.#own.round) return
    this.#own.outcome = outcome
    this.draw()
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`liangpai-${name}`, { bubbles: true, composed: true, detail }))
  }

  /** Which reserve a card needs; says whether it is another one than before. */
  private measure(): boolean {
    const own = this.#own
    const room = own.root && this.variant === 'card' ? roomOf(this, this.getBoundingClientRect().width) : 0
    const was = own.width
    if (room) own.width = room >= (languageAt(this) === 'en' ? 372 : 300) ? 0 : room >= 240 ? 1 : 2
    return own.width !== was
  }

  /** The verify page: at the proven issuer; before that, where the shop's own link leads. */
  private href(code: string): string {
    if (this.#own.held.iss) return `${originOf(this.#own.held.iss)}/verify/${code}`
    const link = this.querySelector('a')
    if (link && /^https?:$/.test(link.protocol)) return link.href
    const registry = originOf(this.registry || registryOf())
    return registry && `${registry}/verify/${code}`
  }

  /** Draws what is known now. */
  private draw(): void {
    const own = this.#own
    const { outcome, popover } = own
    if (!own.root && !own.observer) return
    const { direction } = getComputedStyle(this)
    if (!own.root) {
      own.root = this.attachShadow({ mode: 'open' })
      own.root.adoptedStyleSheets = [sheet()]
    }
    this.measure()
    const language = languageAt(this)
    const code = parseBadgeNo(this.badge) || own.held.badgeNo || this.badge
    const href = this.href(code)
    const hides = !!outcome && outcome.state === 'inactive' && !this.showInactive
    if (hides) popover.close()
    const view = {
      shown: outcome ? outcome.state : ('verifying' as const),
      outcome,
      words: words[language],
      language,
      direction,
      isCard: this.variant === 'card',
      theme: this.theme,
      hides,
      width: own.width,
      code,
      href,
      domain: href ? new URL(href).host : '',
      press: (event: MouseEvent) => this.press(event),
    }
    render(draw(view, popover), own.root)
    popover.place()
  }

  /** A plain press opens the details; a modified one follows the link. */
  private press(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || typeof HTMLDialogElement !== 'function')
      return
    event.preventDefault()
    if (this.#own.popover.isOpen) return this.#own.popover.close()
    this.#own.popover.open()
    this.ask()
  }
}

reflect(LiangpaiBadge.prototype, DEFAULTS)

/** Makes what the first badge of a page has to make, apart from it: the style sheet, and the templates of a chip. */
export function prepare(): void {
  const [language, popover] = ['zh-Hans' as const, { isOpen: false } as Popover]
  const empty = { outcome: undefined, direction: '', theme: '', code: '', href: '', domain: '', press() {} }
  const view = { ...empty, shown: 'verifying' as const, words: words[language], language, isCard: false, hides: false }
  render(draw({ ...view, width: 0 }, popover), document.createDocumentFragment())
  sheet()
}

let shared: CSSStyleSheet | undefined

/** One style sheet for all badges of a page. */
function sheet(): CSSStyleSheet {
  if (!shared) (shared = new CSSStyleSheet()).replaceSync(styles)
  return shared
}

declare global {
  interface HTMLElementTagNameMap {
    'liangpai-badge': LiangpaiBadge
  }
}
