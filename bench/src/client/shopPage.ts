/** The page of a shop. Apart from the branches, so that a measured process loads no maker of tokens. */
export const pageOf = (shop: number): string => `https://shop${shop}.example/`
