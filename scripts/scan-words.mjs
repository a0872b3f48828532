// Words that people must not read in the interface (GLOSSARY H): they claim more than a badge proves, or push.
// Reads the strings of the sources, not their comments or names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { filesOf, report } from './files.mjs'

/** Where strings for people stand. */
const PLACES = [
  'packages/badge/src/',
  'packages/presentation/src/',
  'packages/registry/src/pages/',
  'packages/registry/src/picture/',
  'packages/mediation/src/pages/',
  'packages/services/src/',
]

const WORDS = [
  /认证|認證/,
  /官方/,
  /权威|權威/,
  /担保|擔保/,
  /推荐|推薦/,
  /放心/,
  /国家级|國家級/,
  /最/,
  /唯一/,
  /荣誉|榮譽/,
  /星级|星級/,
  /党徽|党旗|黨徽|黨旗/,
  /未亮身份/,
  /撤销|撤銷/,
  /\b(certif(y|ied|ies|icate|ication)|officially|official|authoritative|guarantee[sd]?|recommend(s|ed|ation)?)\b/i,
  /\b(endorse[sd]?|endorsement|honou?rs?|honou?red|revoked?|star[- ]rating|national[- ]level|trustworthy)\b/i,
]

/** Fixed sentences that deny or refuse the claim, and terms that only look like a superlative. */
const ALLOWED = [
  '不代表党组织对商品或服务的推荐、认证或担保',
  '不代表黨組織對商品或服務的推薦、認證或擔保',
  'It is not a recommendation, certification or guarantee of goods or services',
  '不能自称已核验、已认证或官方',
  '不能自稱已核驗、已認證或官方',
  'cannot claim to be verified, certified or official',
  '最多',
  '最上级',
  '最上級',
  '最迟',
  '最遲',
  '最长',
  '最長',
  '最后',
  '最後',
]

/** The faults in one text. */
export function scanString(text) {
  const rest = ALLOWED.reduce((left, allowed) => left.replaceAll(allowed, ' '), text)
  return WORDS.flatMap((word) => word.exec(rest)?.[0] ?? [])
}

/** The faults in the strings and templates of one source file. */
export function scanSource(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const faults = []
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      for (const word of scanString(node.text)) faults.push({ file, line: line + 1, what: `the word ${word}` })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return faults
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const files = filesOf(root).filter(
    (file) => PLACES.some((place) => file.startsWith(place)) && file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const empty = PLACES.filter((place) => !files.some((file) => file.startsWith(place)))
  const faults = files.flatMap((file) => scanSource(file, readFileSync(join(root, file), 'utf8')))
  // A scan of nothing finds nothing.
  report('scan-words', [...faults, ...empty.map((file) => ({ file, what: 'holds no source' }))], files.length)
}
