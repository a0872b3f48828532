/** A test by its file and the words of its title that stand there. */
export type TestOf = readonly [file: string, title: string]
