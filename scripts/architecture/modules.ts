import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import ts from 'typescript'

/** One import or re-export: `to` is a file of the project, or else `specifier` leads out of the package. */
export type Import = { specifier: string; to: string | undefined; typeOnly: boolean; line: number }
/** A source file of a package, by its path from the root of the project. */
export type Module = { file: string; package: string; isTest: boolean; imports: Import[] }

const TEST = /\.test(-d)?\.tsx?$|\/(testing|vectors)\/|\/(test[A-Z]\w*|fixtures)\.ts$/

const isTypeOnly = ({ importClause }: ts.ImportDeclaration): boolean => {
  if (!importClause || importClause.name) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = importClause.namedBindings
  return !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly)
}

function specifierOf(node: ts.Node): { name: ts.Node | undefined; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) return { name: node.moduleSpecifier, typeOnly: isTypeOnly(node) }
  if (ts.isExportDeclaration(node)) return { name: node.moduleSpecifier, typeOnly: node.isTypeOnly }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { name: node.argument.literal, typeOnly: true }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { name: node.arguments[0], typeOnly: false }
  return undefined
}

function importsOf(root: string, file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(`${root}/${file}`, 'utf8'), ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const visit = (node: ts.Node): void => {
    const found = specifierOf(node)
    if (found?.name && ts.isStringLiteralLike(found.name)) {
      const specifier = found.name.text
      const path = specifier.startsWith('.') ? join(dirname(file), specifier) : undefined
      const to = path && existsSync(`${root}/${path}`) ? path : undefined
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      imports.push({ specifier, to, typeOnly: found.typeOnly, line: line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return imports
}

/** All TypeScript files below `packages/<name>/src`, with what they import. */
export function readModules(root: string): Module[] {
  return readdirSync(`${root}/packages`).flatMap((name) => {
    const source = `packages/${name}/src`
    if (!existsSync(`${root}/${source}`)) return []
    return readdirSync(`${root}/${source}`, { recursive: true, encoding: 'utf8' })
      .map((path) => join(source, path.replaceAll('\\', '/')))
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .map((file) => ({ file, package: name, isTest: TEST.test(file), imports: importsOf(root, file) }))
  })
}
