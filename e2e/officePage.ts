/** A page of those who work for a branch or the office: who sees it, and where it is. */
export type OfficePage = { name: string; person: string; path: string }
