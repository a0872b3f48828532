/** A door on the page on which merchants start. */
export type Door = { path: string; title: string; sub: string }

/** What is printed for a door of the house, of whose place if it has a name of its own: a QR code leads to `path`. */
export type Poster = { path: string; title: string; how: string; place?: string }
