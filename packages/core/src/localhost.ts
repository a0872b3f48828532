/**
 * Whether a host name is this machine by its name alone: `localhost` or a name below it (RFC 6761, section 6.3). Decides
 * whether a caller may set `allowLocalhost`. Browsers connect such names to the loopback address; Node does not.
 */
export const isLocalhost = (hostname: string): boolean => /(?:^|\.)localhost$/.test(hostname)
