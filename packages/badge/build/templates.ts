/**
 * Takes white space out of the templates in a source that no reader of the page sees: indentation, line ends between
 * attributes, and what stands before the end of a tag.
 */
export const withoutIndentation = (source: string): string =>
  source
    .replace(/\n\s+/g, '\n')
    .replace(/\n([@\w-]+=)/g, ' $1')
    .replace(/\s+>/g, '>')
