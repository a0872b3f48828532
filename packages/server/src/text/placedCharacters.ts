/**
 * Characters that Chinese systems kept in the private use area until Unicode had them, by their first private code: GBK
 * and GB 18030-2000 to 2005 put them there, GB 18030-2022 and libiconv's and WHATWG's tables have them in their place.
 */
const PLACED: readonly (readonly [first: number, characters: string])[] = [
  [0xe5e5, '3000'],
  [0xe76c, '20ac'],
  [0xe78d, 'fe10 fe12 fe11 fe13 fe14 fe15 fe16 fe17 fe18 fe19'],
  [0xe7c7, '1e3f 1f9'],
  [0xe7e7, '303e 2ff0 2ff1 2ff2 2ff3 2ff4 2ff5 2ff6 2ff7 2ff8 2ff9 2ffa 2ffb'],
  [
    0xe815,
    `2e81 20087 20089 200cc 2e84 3473 3447 2e88 2e8b 9fb4 359e 361a 360e 2e8c 2e97 396e 3918 9fb5 39cf 39df 3a73 39d0
    9fb6 9fb7 3b4e 3c6e 3ce0 2ea7 215d7 9fb8 2eaa 4056 415f 2eae 4337 2eb3 2eb6 2eb7 2298f 43b1 43ac 2ebb 43dd 44d6
    4661 464c 9fb9 4723 4729 477c 478d 2eca 4947 497a 497d 4982 4983 4985 4986 499f 499b 49b7 49b6 9fba 241fe 4ca3
    4c9f 4ca0 4ca1 4c77 4ca2 4d13 4d14 4d15 4d16 4d17 4d18 4d19 4dae 9fbb`,
  ],
]

const placeOf = new Map(
  PLACED.flatMap(([first, characters]) =>
    characters.split(/\s+/).map((code, i) => [first + i, String.fromCodePoint(Number.parseInt(code, 16))] as const),
  ),
)

/** Puts characters of private use where GB 18030 has placed them since, such as U+E863 at U+4DAE; others stay. */
export const placeCharacters = (text: string): string =>
  text.replace(/\p{Co}/gu, (character) => placeOf.get(character.codePointAt(0) ?? 0) ?? character)
