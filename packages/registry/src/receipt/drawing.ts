/**
 * Counts the ways in which records were drawn as files. It is signed into each record, so that a file of another way is told
 * from a changed one, and nobody chooses which it is.
 */
export const RECEIPT_DRAWING = 1
