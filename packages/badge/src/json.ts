/** Taken when the file is loaded: a page may replace them later. */
export const { parse, stringify } = JSON
