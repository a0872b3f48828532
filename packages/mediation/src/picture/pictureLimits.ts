/** The most bytes of a picture as it is sent (SERVICES 2). */
export const MOST_BYTES = 2_000_000

/** The most pictures of a complaint (SERVICES 2). */
export const MOST_PICTURES = 5

/** What is looked at closely enough on any screen: the longest side in pixels that is kept. */
export const LONGEST_SIDE = 2048
