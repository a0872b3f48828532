import { ownMembers } from './ownMembers.ts'

/** Defines properties that read and write an attribute each, as the properties of HTML's own elements do. */
export function reflectAttributes(prototype: HTMLElement, defaults: { readonly [name: string]: string }): void {
  for (const [name, fallback] of Object.entries(defaults))
    Object.defineProperty(prototype, name, descriptorOf(name, fallback))
}

const descriptorOf = (name: string, fallback: string): PropertyDescriptor =>
  ownMembers({
    get(this: HTMLElement) {
      return this.getAttribute(name) || fallback
    },
    set(this: HTMLElement, value: unknown) {
      if (value) this.setAttribute(name, `${value as string}`)
      else this.removeAttribute(name)
    },
    enumerable: true,
    configurable: true,
  })

/** Upgrades properties the page set before the element was defined, which would shadow the accessors. */
export function upgradeProperties(element: object, names: readonly string[]): void {
  for (const name of names)
    if (Object.prototype.hasOwnProperty.call(element, name)) {
      const value: unknown = Reflect.get(element, name)
      Reflect.deleteProperty(element, name)
      Reflect.set(element, name, value)
    }
}
