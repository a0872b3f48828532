import { reflectAttributes, upgradeProperties } from './attributes.ts'
import { BadgeController } from './controller.ts'
import type { LiangpaiBadgeEventMap, LiangpaiBadgeListeners } from './events.ts'
import { ownMembers } from './ownMembers.ts'
import { addRegistry } from './registries.ts'
import type { Result, ResultReason } from './result.ts'

/** The properties that reflect an attribute each, and what they are without it. */
const DEFAULTS = { badge: '', registry: '', src: '', variant: 'chip', theme: 'auto' }

/** A server that imports the element has none of a browser's classes. */
const Base = (typeof HTMLElement === 'function' ? HTMLElement : class {}) as new () => LiangpaiBadgeListeners &
  HTMLElement

/**
 * Shows a member badge on a shop's page and verifies it in the browser.
 *
 * @tagname liangpai-badge
 * @slot - The link that a shop pastes; without script it is all there is.
 * @attr {string} lang - The language of the badge, by default that of the page around it: Chinese in both scripts, otherwise English.
 * @attr {boolean} show-inactive - Also shows a badge that is not in effect.
 * @fires {CustomEvent<null>} liangpai-loadstart - A judgement begins.
 * @fires {CustomEvent<Result>} liangpai-verdict - There is a result; `detail` is the verdict.
 * @fires {CustomEvent<ResultReason>} liangpai-error - The result is unavailable; `detail` is the reason.
 * @fires {CustomEvent<null>} liangpai-loadend - A judgement has ended, whatever its result.
 * @csspart link - The badge itself.
 * @csspart panel - The details.
 * @cssprop [--liangpai-size=13px] - Text size; the box grows with it.
 * @cssprop [--liangpai-card-lines=2] - Lines a card reserves for its sentence; 3 for long names.
 */
export class LiangpaiBadge extends Base {
  /** Adds a registry and its roots to the page. On the class, so that a second file can reach the first definition. */
  declare static readonly addRegistry: typeof addRegistry
  /** @internal */
  static get observedAttributes(): string[] {
    return ['badge', 'registry', 'src', 'lang', 'variant', 'theme', 'show-inactive']
  }

  /** The badge number, in any readable spelling. @attr */
  declare badge: string
  /** The registry to ask, if not the one the script came from. @attr */
  declare registry: string
  /** The address of a bundle served by the shop itself. @attr */
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

  constructor() {
    super()
    upgradeProperties(this, [...Object.keys(DEFAULTS), 'showInactive', 'bundle'])
  }

  /** Also shows a badge that is not in effect; reflects `show-inactive`. */
  get showInactive(): boolean {
    return this.hasAttribute('show-inactive')
  }
  set showInactive(shows: boolean) {
    this.toggleAttribute('show-inactive', !!shows)
  }

  /** A bundle to judge without fetching one, as text or object. */
  get bundle(): unknown {
    return controllerOf(this).bundle
  }
  set bundle(bundle: unknown) {
    controllerOf(this).bundle = bundle
  }

  /** The verdict, frozen; `null` while there is none. */
  get verdict(): Result | null {
    return controllerOf(this).result || null
  }

  /** Why the badge is not verified; for the shop's developer. */
  get reason(): ResultReason | null {
    const { result } = controllerOf(this)
    return result && result.state !== 'verified' ? result.reason : null
  }

  /** @internal */
  connectedCallback(): void {
    controllerOf(this).connect()
  }

  /** @internal */
  disconnectedCallback(): void {
    controllerOf(this).disconnect()
  }

  /** @internal */
  attributeChangedCallback(name: string, was: string | null, is: string | null): void {
    if (was !== is) controllerOf(this).attributeChanged(name)
  }
}

/** Not members of the element: a page could call or shadow those, even ones private to the compiler. */
const controllers = new WeakMap<LiangpaiBadge, BadgeController>()

function controllerOf(element: LiangpaiBadge): BadgeController {
  const controller = controllers.get(element) || new BadgeController(element)
  controllers.set(element, controller)
  return controller
}

reflectAttributes(LiangpaiBadge.prototype, DEFAULTS)
// Frozen: a page that replaced it would hear the roots of every later file.
Object.defineProperty(LiangpaiBadge, 'addRegistry', ownMembers({ value: addRegistry }))

declare global {
  interface HTMLElementTagNameMap {
    'liangpai-badge': LiangpaiBadge
  }
  interface GlobalEventHandlersEventMap extends LiangpaiBadgeEventMap {}
}
