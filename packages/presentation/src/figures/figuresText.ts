import type { Language } from '../language.ts'
import type { FiguresPage } from './figuresPage.ts'

/** The page of text as plain text, each sentence of a part after the other and each row on a line. */
export function figuresText(
  { organization, subject, title, asOf, sections, foot }: FiguresPage,
  language: Language,
): string {
  const between = language === 'en' ? ' ' : ''
  const parts = sections.map(({ heading, sentences, rows }) => [
    heading,
    sentences.join(between),
    ...rows.map(([label, value]) => `  ${label}${language === 'en' ? ': ' : '：'}${value}`),
  ])
  const head = [`${organization} · ${subject}`, '', title, asOf]
  return `${[...head, ...parts.flatMap((lines) => ['', ...lines]), '', foot].join('\n')}\n`
}
