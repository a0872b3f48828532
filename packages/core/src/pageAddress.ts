/** The longest text that is read, in UTF-16 units. */
const LONGEST = 8192

/**
 * Reads the address of a shop's page as people type and paste it, and returns one that a browser would open: the origin as
 * the URL parser writes it, path and query as typed, since an escape in a path means something to the judge. A bare host
 * is read as https. Words before an address, quotation marks, brackets and the punctuation of a sentence drop out, and
 * full-width characters are read as ASCII. `undefined` for what is no address, or more than one: `#N/A`, `未填写`, an
 * e-mail address, a word, the name of a file.
 */
export function readPageAddress(typed: string): string | undefined {
  if (typeof typed !== 'string' || typed.length > LONGEST) return undefined
  const address = addressIn(typed)
  // The URL parser leaves out line breaks, so that two hosts of one cell would make a third.
  if (/[\s\p{Cc}]/u.test(address)) return undefined
  const { scheme, host, rest } = partsOf(foldWidth(address))
  const text = `${scheme ?? 'https'}://${host}`
  if (!URL.canParse(text)) return undefined
  const { origin, hostname, username } = new URL(text)
  if (!isPageHost(hostname, scheme !== undefined) || (username && !scheme)) return undefined
  return `${origin}${/^[/\\]/.test(rest) ? '' : '/'}${rest}`
}

/** Splits an address into its scheme, its user and host and port, and what follows them. */
function partsOf(text: string) {
  const [, scheme, host = '', rest = ''] = /^(?:(https?):)?[/\\]*([^/\\?#]+)(.*)$/is.exec(text) ?? []
  return { scheme, host, rest }
}

/** Two or more labels; no top-level domain has a single letter, as in `n.a.` */
const NAME = /^(?:[\w-]+\.)+[a-z][a-z0-9-]+\.?$/
/** Endings of files, none of which is a top-level domain. */
const FILE = /\.(?:aspx?|csv|docx?|gif|html?|jpe?g|jsp|pdf|php|png|pptx?|txt|xlsx?)$/

/** The name of a host, a file's only after a scheme; there also `localhost` and a number. */
const isPageHost = (hostname: string, hasScheme: boolean): boolean =>
  hasScheme ? NAME.test(hostname) || /^localhost$|[\d\]]$/.test(hostname) : NAME.test(hostname) && !FILE.test(hostname)

/** Reads scheme and host as if they were typed in half width; the path too if its first slash is full-width. */
function foldWidth(text: string): string {
  const [front = ''] = /^(?:https?[:\uff1a])?[/\uff0f\\]*[^/\uff0f\\?\uff1f#\uff03]*/i.exec(text) ?? []
  const rest = text.slice(front.length)
  return front.normalize('NFKC') + (/^[\uff0f\uff1f\uff03]/.test(rest) ? rest.normalize('NFKC') : rest)
}

/** From a scheme to the next white space or mark that no address has. */
const WITH_SCHEME =
  /(?:https?|ｈｔｔｐｓ?)[:：][/／\\]{1,3}[^\s<>"“”‘’「」『』«»《》【】，。、；！（）]+(?:。[\p{L}\p{N}-]+[^\s<>"“”‘’「」『』«»《》【】，。、；！（）]*)*/giu
const OPENING = /^[\s\p{Quotation_Mark}\p{Ps}<]+/u
const CLOSING = /[\s\p{Quotation_Mark}\p{Pe}>.,;:!。，、；：！．]+$/u
const LABEL = /^[^./:：]*(?:：|:\s)/u

/** The part of a text that may be its one address, which a link has twice. */
function addressIn(typed: string): string {
  const text = typed.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const [first, ...others] = (text.match(WITH_SCHEME) ?? []).map((one) => one.replace(CLOSING, ''))
  if (first !== undefined) return others.every((other) => other === first) ? first : ''
  const bare = text.replace(OPENING, '').replace(LABEL, '').replace(OPENING, '').replace(CLOSING, '')
  return bare
}
