/** A page of the services: where it is, who reads it signed in, or whose private link opens it. */
export type ServicesPage = { name: string; path: string; person?: string; token?: string }

/** A page that the secretary of the branch reads. */
export const work = (name: string, path: string): ServicesPage[] => [{ name: `work-${name}`, path, person: 'fang' }]
