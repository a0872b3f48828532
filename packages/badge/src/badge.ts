import { configure } from './configure.ts'
import { createInner } from './inner.ts'
import type { Result } from './result.ts'
import { reflect, takeOver } from './reflect.ts'

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
 * @fires {CustomEvent<Result>} liangpai-verdict - There is an answer; `detail` is the verdict.
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

  /** Out of the page's reach: a method, even one private to the compiler, could be called, or hidden by a property. */
  readonly #inner = createInner(this)

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
    return this.#inner.bundle
  }
  set bundle(bundle: unknown) {
    this.#inner.bundle = bundle
  }

  /** The verdict, frozen, or `null` while there is none. */
  get verdict(): Result | null {
    return this.#inner.outcome || null
  }

  /** Why the badge is not verified; for the shop's developer. */
  get reason(): string | null {
    const { outcome } = this.#inner
    return outcome && 'reason' in outcome ? outcome.reason : null
  }

  /** @internal */
  connectedCallback(): void {
    this.#inner.connect()
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#inner.disconnect()
  }

  /** @internal */
  attributeChangedCallback(name: string, was: string | null, is: string | null): void {
    if (was !== is) this.#inner.changed(name)
  }
}

reflect(LiangpaiBadge.prototype, DEFAULTS)

declare global {
  interface HTMLElementTagNameMap {
    'liangpai-badge': LiangpaiBadge
  }
}
