/**
 * Takes out of the templates in a source what no reader of the page sees: indentation, line ends between attributes, white
 * space before the end of a tag, and the end tags before the end of a template, where the parser closes what is open.
 */
export const shortTemplates = (source: string): string =>
  source
    .replace(/\n\s+/g, '\n')
    .replace(/\n([@\w-]+=)/g, ' $1')
    .replace(/\s+>/g, '>')
    .replace(/(?:\s*<\/[a-z][\w-]*>)+`/g, '`')
