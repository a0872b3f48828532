/** What a page with evidence of its own knows. */
type CardProps = { anchors: string[]; badge: string; bundle: unknown }

/** What the test has put into the page. */
export const cardProps = (): CardProps => (window as unknown as { cardProps: CardProps }).cardProps
