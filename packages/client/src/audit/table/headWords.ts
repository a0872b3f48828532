import { COLUMN_WORDS, type ColumnRole, foldedHead } from './columnWords.ts'

type Meaning = { role: ColumnRole; isGeneral: boolean }

const meanings: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(COLUMN_WORDS) as ColumnRole[]).flatMap((role) => {
    const { name, words, general } = COLUMN_WORDS[role]
    const own = [foldedHead(name), ...words].map((word): [string, Meaning] => [word, { role, isGeneral: false }])
    return [...own, ...general.map((word): [string, Meaning] => [word, { role, isGeneral: true }])]
  }),
)

/** What forms add to a head, and says nothing of its column. */
const NOTES: readonly string[] = ['必填', '必填项', '选填', '必填項', '選填', 'required', 'optional']

const BETWEEN_PARTS = /[/\\|\n,;:、·()[\]【】]/
const BETWEEN_SCRIPTS = /(?<=\p{Script=Han}) *(?=[a-z])|(?<=[a-z.]) *(?=\p{Script=Han})/u

/**
 * The words by which a head is looked up: those of its parts, as a head in two languages has them, where all that are
 * known mean one column; otherwise the head as a whole.
 */
export function headWords(head: string): readonly string[] {
  const whole = foldedHead(head)
  const text = head.slice(0, 256).normalize('NFKC').toLowerCase()
  const parts = text.split(BETWEEN_PARTS).map(foldedHead).filter(isWord)
  return knownWords(parts) ?? (meanings.has(whole) ? [whole] : (wordsOfScripts(text) ?? [whole]))
}

/** Without a sign between them, two languages are told by their scripts, and only if no part is unknown. */
function wordsOfScripts(text: string): readonly string[] | undefined {
  const parts = text
    .replaceAll(/[([【].*/gs, '')
    .split(BETWEEN_SCRIPTS)
    .map(foldedHead)
    .filter(isWord)
  return parts.every((part) => meanings.has(part)) ? knownWords(parts) : undefined
}

const isWord = (part: string): boolean => part !== '' && !NOTES.includes(part)

/** The known ones if they mean one column. A general word beside an unknown one may mean anything: `序号/No.` */
function knownWords(parts: readonly string[]): readonly string[] | undefined {
  const meant = parts.filter((part) => meanings.has(part))
  const found = meant.flatMap((part) => meanings.get(part) ?? [])
  const isCertain = meant.length === parts.length || found.some(({ isGeneral }) => !isGeneral)
  return isCertain && new Set(found.map(({ role }) => role)).size === 1 ? meant : undefined
}
