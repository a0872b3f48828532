// What a blog does to a typed or pasted text: paragraphs at empty lines, line breaks elsewhere, curly quotes and dashes.
// This one is small, and as rough as those that shops use.

const TAG = /(<[^>]*>)/
const BLOCK = /^<(?:p|div|h[1-6]|ul|ol|li|figure|blockquote|table)\b/

/** A post as its page shows it. */
export const contentOf = (post: string): string => paragraphs(curly(post))

/** The same for an author who may not post code: tags that are not allowed go, their text stays. */
export const strictContentOf = (post: string): string =>
  contentOf(post.replace(/<(?!\/?(?:a|b|em|p|br|img|strong)\b)[^>]*>/g, ''))

/** Curly quotes and dashes in the text, not inside tags. */
function curly(post: string): string {
  return post
    .split(TAG)
    .map((piece) =>
      piece.startsWith('<')
        ? piece
        : piece
            .replace(/(^|[\s(])"/g, '$1“')
            .replace(/"/g, '”')
            .replace(/'/g, '’')
            .replace(/--/g, '–'),
    )
    .join('')
}

/** Paragraphs, and a break at each line; line breaks inside a tag do not count. */
function paragraphs(post: string): string {
  return post
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\s*\n\s*/g, ' '))
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => (BLOCK.test(block) ? block : `<p>${block.replace(/\n/g, '<br />\n')}</p>`))
    .join('\n')
}
