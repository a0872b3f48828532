/**
 * Shows the page in the language of a link without loading it anew, which would end the session: the same page is fetched in
 * that language, and its body put in the place of this one. `shown` writes what the old one said.
 */
export function switchLanguage(link: HTMLAnchorElement, shown: () => void): void {
  const request = new XMLHttpRequest()
  request.responseType = 'document'
  request.open('GET', link.href.split('#')[0] ?? '')
  request.addEventListener('load', () => {
    const page = request.responseXML
    if (!page?.body) return location.assign(link.href)
    const typed = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[id][data-field]')]
    document.documentElement.lang = page.documentElement.lang
    document.title = page.title
    document.body.replaceWith(document.adoptNode(page.body))
    shown()
    for (const { id, value } of typed) Object.assign(document.getElementById(id) ?? {}, { value }) // what was typed stays
  })
  request.send()
}
