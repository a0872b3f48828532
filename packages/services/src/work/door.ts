/** A door on the page on which merchants start. */
export type Door = { path: string; title: string; sub: string }

/** What is printed for the door of the house: a QR code leads to `path`. */
export type Poster = { path: string; title: string; how: string }
