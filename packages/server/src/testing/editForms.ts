/** The version from which a form of a page was made, by the name of its act. */
export const madeFromIn = (page: string, act: string): string =>
  new RegExp(`name="act"\\s+value="${act}"[^]*?name="madeFrom"\\s+value="([^"]+)"`).exec(page)?.[1] ?? ''

/** What a page says stands now beside the fields of a form, by the id of each. */
export const standingIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<p class="hint now" id="([^"]+)-now">([^]*?)<\/p>/g)].map(([, id = '', words = '']) => [
      id,
      words
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  )

/** The fields of a page that are refused, and that which takes the focus. */
export const refusedIn = (page: string): { fields: string[]; focused: string[] } => {
  const controls = [...page.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].map(([control]) => control)
  const idsOf = (which: RegExp) =>
    controls.filter((control) => which.test(control)).map((control) => /\bid="([^"]+)"/.exec(control)?.[1] ?? '')
  return { fields: idsOf(/aria-invalid="true"/), focused: idsOf(/\bautofocus\b/) }
}
