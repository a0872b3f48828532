/** A text as it is compared with words: its letters and digits alone, and the character of the text that each comes from. */
export type FoldedText = { letters: string; origins: readonly number[] }

/** Characters by which the same word is written elsewhere: traditional forms, and letters of other scripts. */
const SAME = new Map(
  [
    ...'黨党 員员 驗验 験验 證证 証证 認认 實实 査查 審审 過过 區区 縣县 鄉乡 鎮镇 總总 組组 織织 統统 戰战 產产 紀纪 監监 關关 書书 記记 國国 艦舰'.split(
      ' ',
    ),
    ...'аa еe оo сc рp ѕs іi ѵv νv οo ιi ɑa ɡg ıi ƒf'.split(' '),
  ].map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
)

/** Folds away case, width, marks, separators, traditional forms, and letters in circles, squares or mathematical styles. */
export function foldText(text: string): FoldedText {
  const folded = [...text].flatMap((character, origin) =>
    [...foldCharacter(character)].map((letter) => ({ letter, origin })),
  )
  return { letters: folded.map(({ letter }) => letter).join(''), origins: folded.map(({ origin }) => origin) }
}

const foldCharacter = (character: string): string =>
  [
    ...plain(character)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
    .map((letter) => SAME.get(letter) ?? letter)
    .join('')

/** White letters on black circles and squares have no decomposition in Unicode. */
function plain(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const first = [0x1f150, 0x1f170].find((start) => code >= start && code < start + 26)
  return first === undefined ? character : String.fromCharCode(0x41 + code - first)
}
