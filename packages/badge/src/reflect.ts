/** Makes properties of attributes, as those of HTML's own elements are: one value, in one place. */
export function reflect(prototype: HTMLElement, defaults: { readonly [name: string]: string }): void {
  for (const [name, otherwise] of Object.entries(defaults))
    Object.defineProperty(prototype, name, {
      get(this: HTMLElement) {
        return this.getAttribute(name) || otherwise
      },
      set(this: HTMLElement, value: unknown) {
        if (value) this.setAttribute(name, `${value as string}`)
        else this.removeAttribute(name)
      },
      enumerable: true,
      configurable: true,
    })
}

/** Sets anew what a page has set before there was an element, where it hides the element's own properties. */
export function takeOver(element: object, names: readonly string[]): void {
  for (const name of names)
    if (Object.prototype.hasOwnProperty.call(element, name)) {
      const value: unknown = Reflect.get(element, name)
      Reflect.deleteProperty(element, name)
      Reflect.set(element, name, value)
    }
}
