const MISTAKES = [TypeError, ReferenceError, RangeError, SyntaxError]

/** Whether an error is one of the program itself, and not a fault of a disk, a server or what it was given. */
export const isMistake = (error: unknown): boolean => MISTAKES.some((Mistake) => error instanceof Mistake)
