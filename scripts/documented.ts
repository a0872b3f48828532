// Every value and type that a door exports has a doc comment: its meaning, units, shapes, errors, source of its rule.
import { join, relative } from 'node:path'
import ts from 'typescript'
import { readDoors } from './doors.ts'

const root = join(import.meta.dirname, '..')

function createProgram(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return ts.createProgram(files, { ...options, noEmit: true, types: ['node'] })
}

/** The exports of one door that nothing is said about, as `file:line: …`. */
function undocumented(program: ts.Program, door: string): string[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(join(root, door))
  const module = source && checker.getSymbolAtLocation(source)
  if (!source) return [`${door}: no such file`]
  if (!module) return [] // a door that is imported for what it does exports nothing
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const declaration = symbol.declarations?.[0]
    const file = declaration?.getSourceFile()
    if (!declaration || !file || file.fileName.includes('node_modules')) return []
    if (symbol.getDocumentationComment(checker).length > 0) return []
    const { line } = file.getLineAndCharacterOfPosition(declaration.getStart())
    return [`${relative(root, file.fileName)}:${line + 1}: ${door} exports ${exported.name} without a doc comment`]
  })
}

function main(): number {
  const doors = readDoors(root).map(({ source }) => source)
  const program = createProgram(doors.map((door) => join(root, door)))
  const faults = [...new Set(doors.flatMap((door) => undocumented(program, door)))]
  for (const fault of faults) console.error(fault)
  console.error(`documented: ${doors.length} doors, ${faults.length} exports without a doc comment`)
  return faults.length === 0 ? 0 : 1
}

if (import.meta.main) process.exit(main())
