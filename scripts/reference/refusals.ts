// Which refusals an operation of the registry may meet: read from the sources, since a verb throws what the functions that
// it calls throw. Whatever can be reached by name from a verb counts; so the list may hold a code too many, and the contract
// test fails where one is missing.
import { join } from 'node:path'
import ts from 'typescript'

/** The operations, by the call that defines each and the file it stands in. */
const DEFINED_BY: readonly { callee: string; file: RegExp; prefix: string }[] = [
  { callee: 'defineVerb', file: /registry\/src\/office\//, prefix: '' },
  { callee: 'defineSignInVerb', file: /server\/src\/signIn\/verbs\//, prefix: '' },
  { callee: 'defineRead', file: /http\/openapi\/officeReads\.ts$/, prefix: 'officeReads.' },
  { callee: 'defineRead', file: /http\/memberReads\.ts$/, prefix: 'memberReads.' },
  { callee: 'route', file: /server\/src\/http\/signIn\.ts$/, prefix: 'signInAsks.' },
]

/** The tables through which one verb would reach all others. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set(['verbs', 'bindVerbs', 'perform', 'performAsMember', 'refusals'])

/**
 * What is found out by these is answered under a code of their own: stored columns and trees that cannot be read are `rowDamaged` and
 * `organizationsContradict`.
 */
const ANSWER_THEMSELVES: ReadonlySet<string> = new Set(['readColumn', 'builtTree'])

/** What these are called with is refused by nothing: the schema of a stored column, and what is said beside an act, not thrown. */
const ARGUMENTS_ASIDE: ReadonlySet<string> = new Set(['readColumn', 'judged', 'refusalOf'])

/** More implementations than this are no ports of one thing, but many things of one type. */
const MOST_IMPLEMENTATIONS = 3

const OURS = /\/packages\/(?:core|presentation|server|registry)\/src\/(?!.*(?:\.test\.ts|\/testing\/))/

/** The table as a source: `refusalTable.ts`. */
export const refusalTable = (
  root: string,
  codes: ReadonlySet<string>,
): string => `// Written by \`pnpm reference\` from the sources of the operations; do not edit.

/** The refusals that each operation may meet, by its name: those of \`anyRefusals\` beside. */
export const refusalTable: Readonly<Record<string, string>> = {
${[...refusalsByOperation(root, codes)].map(([name, found]) => row(name, found.join(' '))).join('')}}
`

/** A row as the formatter leaves it. */
function row(name: string, found: string): string {
  const key = /^[a-z]+$/.test(name) ? name : `'${name}'`
  const line = `  ${key}: '${found}',`
  return line.length > LINE ? `  ${key}:\n    '${found}',\n` : `${line}\n`
}

/** The print width of the formatter. */
const LINE = 120

/** The codes that each operation may be refused by, sorted. */
function refusalsByOperation(root: string, codes: ReadonlySet<string>): Map<string, string[]> {
  const program = programOf(root)
  const checker = program.getTypeChecker()
  const files = program.getSourceFiles().filter(({ fileName }) => OURS.test(fileName))
  const implementations = implementationsIn(files, checker)
  const walker = {
    checker,
    codes,
    implementations,
    met: new Map<ts.Node, { codes: Set<string>; next: Set<ts.Node> }>(),
  }
  const found = new Map<string, string[]>()
  for (const file of files)
    for (const { prefix, callee } of DEFINED_BY.filter((one) => one.file.test(file.fileName)))
      for (const call of callsOf(file, callee)) {
        const name = nameIn(call)
        if (name !== undefined) found.set(prefix + name, reach(call, walker))
      }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function programOf(root: string): ts.Program {
  const config = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile).config as {
    compilerOptions: object
  }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  return ts.createProgram([join(root, 'packages/registry/src/index.ts')], { ...options, noEmit: true })
}

function callsOf(file: ts.SourceFile, callee: string): ts.CallExpression[] {
  const calls: ts.CallExpression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === callee) calls.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return calls
}

/** The name that a definition has: its first argument, or the member `name` of that. */
function nameIn({ arguments: [first] }: ts.CallExpression): string | undefined {
  if (first && ts.isStringLiteral(first)) return first.text
  const members = first && ts.isObjectLiteralExpression(first) ? first.properties : []
  for (const member of members)
    if (ts.isPropertyAssignment(member) && member.name.getText() === 'name' && ts.isStringLiteral(member.initializer))
      return member.initializer.text
  return undefined
}

/** What stands behind the members of interfaces: the functions of the objects that are made to be of them. */
function implementationsIn(files: readonly ts.SourceFile[], checker: ts.TypeChecker): Map<ts.Node, Set<ts.Node>> {
  const found = new Map<ts.Node, Set<ts.Node>>()
  const isCallable = (node: ts.Node) => checker.getTypeAtLocation(node).getCallSignatures().length > 0
  // A value that is handed on was made elsewhere, mostly when the service was opened: only what is called is followed.
  const add = (declared: ts.Symbol | undefined, by: readonly ts.Node[]) => {
    for (const one of declared?.declarations ?? [])
      found.set(one, new Set([...(found.get(one) ?? []), ...by.filter(isCallable)]))
  }
  const addOf = (type: ts.Type, { properties }: ts.ObjectLiteralExpression) => {
    for (const member of properties)
      if (!ts.isSpreadAssignment(member)) add(type.getProperty(member.name.getText()), [member])
      else
        for (const part of checker.getTypeAtLocation(member.expression).getProperties())
          add(type.getProperty(part.name), part.declarations ?? [])
  }
  const visit = (node: ts.Node): void => {
    const type = ts.isObjectLiteralExpression(node) ? checker.getContextualType(node) : undefined
    // Of an async function, what it returns or a promise of that.
    if (type && ts.isObjectLiteralExpression(node))
      for (const one of type.isUnion() ? type.types : [type]) addOf(one, node)
    ts.forEachChild(node, visit)
  }
  for (const file of files) visit(file)
  return found
}

type Walker = {
  checker: ts.TypeChecker
  codes: ReadonlySet<string>
  implementations: ReadonlyMap<ts.Node, ReadonlySet<ts.Node>>
  met: Map<ts.Node, { codes: Set<string>; next: Set<ts.Node> }>
}

/** The codes in everything that can be reached by name from a node. */
function reach(start: ts.Node, walker: Walker): string[] {
  const seen = new Set<ts.Node>([start])
  const found = new Set<string>()
  for (const node of seen) {
    const { codes, next } = look(node, walker)
    for (const code of codes) found.add(code)
    for (const one of next) seen.add(one)
  }
  return [...found].toSorted()
}

/** The codes in one declaration, and the declarations that it names. */
function look(start: ts.Node, walker: Walker) {
  const earlier = walker.met.get(start)
  if (earlier) return earlier
  const found = { codes: new Set<string>(), next: new Set<ts.Node>() }
  walker.met.set(start, found)
  const isEnd = ts.isFunctionDeclaration(start) && ANSWER_THEMSELVES.has(start.name?.text ?? '')
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || isOutput(node)) return
    if (ts.isCallExpression(node) && ARGUMENTS_ASIDE.has(node.expression.getText())) return visit(node.expression)
    if (ts.isStringLiteral(node) && isCode(node, walker)) found.codes.add(node.text)
    if (ts.isIdentifier(node) && !isEnd) for (const one of declarationsOf(node, walker)) found.next.add(one)
    ts.forEachChild(node, visit)
  }
  visit(start)
  return found
}

/** The schema of an answer, by which nothing is refused. */
const isOutput = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && node.name.getText() === 'output'

/** Whether a text is a refusal where it stands: what is expected there is one of the codes, and nothing else. */
function isCode(node: ts.StringLiteral, { checker, codes }: Walker): boolean {
  if (!codes.has(node.text)) return false
  const type = checker.getContextualType(node)
  const members = type?.isUnion() ? type.types : type ? [type] : []
  const texts = members.filter((one) => (one.flags & ts.TypeFlags.Undefined) === 0)
  const isThrown = ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent)
  return texts.length > (isThrown ? 0 : 1) && texts.every((one) => one.isStringLiteral() && codes.has(one.value))
}

function declarationsOf(node: ts.Identifier, { checker, implementations }: Walker): ts.Node[] {
  if (NOT_FOLLOWED.has(node.text)) return []
  const named = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node)
  const symbol = named && (named.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(named) : named
  return (symbol?.declarations ?? []).flatMap((declared) => {
    if (!OURS.test(declared.getSourceFile().fileName)) return []
    const behind = implementations.get(declared)
    if (behind && !isFollowed(declared)) return behind.size <= MOST_IMPLEMENTATIONS ? [...behind] : []
    return isFollowed(declared) ? [declared] : []
  })
}

const isFollowed = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isShorthandPropertyAssignment(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isClassDeclaration(node)
