/** The actor of a member's own act by a private link, which names nobody. */
export const MEMBER = '(member)'
/** The actor of what the service does on its own: signing what is due, pausing a shop that is no longer proven. */
export const SYSTEM = '(system)'
/** The actor of what only the holder of the data folder can do, such as setting a service up. */
export const OPERATOR = '(operator)'
