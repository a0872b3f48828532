// What a blog does to a text that somebody typed or pasted before it shows it: it makes paragraphs of empty lines, line
// breaks of the others, and curly quotes and dashes. Ours is small, and as rough as those that shops use.

const TAG = /(<[^>]*>)/
const BLOCK = /^<(?:p|div|h[1-6]|ul|ol|li|figure|blockquote|table)\b/

/** A post as its page shows it. */
export const contentOf = (post: string): string => paragraphs(curly(post))

/** As contentOf, for an author who may not post code: what is not on the list of tags loses its tags and keeps its text. */
export const strictContentOf = (post: string): string =>
  contentOf(post.replace(/<(?!\/?(?:a|b|em|p|br|img|strong)\b)[^>]*>/g, ''))

/** Quotes and dashes of the text; what stands inside a tag is left alone. */
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

/** Paragraphs, and a line break for each line. A line that is broken inside a tag is one line. */
function paragraphs(post: string): string {
  return post
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\s*\n\s*/g, ' '))
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => (BLOCK.test(block) ? block : `<p>${block.replace(/\n/g, '<br />\n')}</p>`))
    .join('\n')
}
