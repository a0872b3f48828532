import { type Node, parse } from 'acorn'
import { parse as parseSheet, type Rule } from 'postcss'

/** What a script takes from its platform, by name alone: of a minified file nobody knows the types. */
export type Names = {
  /** Free names, such as `fetch`, and `new URL` where one is constructed. */
  globals: Set<string>
  /** Members read or taken apart, and those called, which end in `()`. */
  members: Set<string>
  /** Members of objects written here, such as the options of a call: `{ signal }`. */
  options: Set<string>
  /** Strings and listeners of templates that may be names of events. */
  events: Set<string>
  /** `element` or `element.attribute` of the templates, `*.attribute` of those that are set by script. */
  html: Set<string>
  /** `property`, `property: value`, `function()`, `:selector`, `@rule` and `@media feature`. */
  css: Set<string>
}

type Tree = Node & { [key: string]: unknown }

const isTree = (value: unknown): value is Tree => typeof (value as Tree | null)?.type === 'string'

/** Every node below one, with its parent. */
function* walk(node: Tree, parent?: Tree): Generator<[node: Tree, parent: Tree | undefined]> {
  yield [node, parent]
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isTree(child)) yield* walk(child, node)
}

/**
 * The name of a key that is written out, as an identifier or a string. One of a letter is the build's own: it gives them to
 * properties of ours, and another to the same one with every change.
 */
function keyOf({ computed, property, key }: Tree): string[] {
  const { type, name, value } = (property ?? key) as Tree
  const written = type === 'Literal' ? [String(value)] : type === 'Identifier' && !computed ? [String(name)] : []
  return written.filter((one) => one.length > 1)
}

/** Whether an identifier stands for a value rather than for a key. */
function isReference(node: Tree, parent: Tree | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent['object'] === node || parent['computed'] === true
  return !(parent?.type === 'Property' || parent?.type === 'MethodDefinition') || parent['value'] === node
}

export function namesOf(code: string): Names {
  const names: Names = {
    globals: new Set(),
    members: new Set(),
    options: new Set(),
    events: new Set(),
    html: new Set(),
    css: new Set(),
  }
  for (const [node, parent] of walk(parse(code, { ecmaVersion: 2020, sourceType: 'script' }) as Node as Tree)) {
    if (node.type === 'Identifier' && isReference(node, parent)) names.globals.add(String(node['name']))
    if (node.type === 'NewExpression') names.globals.add(`new ${String((node['callee'] as Tree)['name'])}`)
    if (node.type === 'MemberExpression') {
      const isCall = parent?.type === 'CallExpression' && parent['callee'] === node
      for (const name of keyOf(node)) names.members.add(isCall ? `${name}()` : name)
    }
    if (node.type === 'Property')
      for (const name of keyOf(node))
        if (parent?.type === 'ObjectPattern') names.members.add(name)
        else names.options.add(`{ ${name} }`)
    if (node.type === 'Literal' && typeof node['value'] === 'string') addText(names, node['value'])
    if (node.type === 'TemplateElement') addTemplate(names, (node['value'] as { raw: string }).raw)
  }
  return names
}

function addText(names: Names, text: string): void {
  if (/^[a-z]+$/.test(text)) names.events.add(text)
  if (text.includes(':host') || /\{[a-z-]+:/.test(text)) addSheet(names.css, text)
  else addTemplate(names, text)
}

/** The elements and attributes of a piece of markup, which may begin within a tag. */
function addTemplate({ html, events }: Names, text: string): void {
  let element = '*'
  for (const [, tag, event, attribute] of text.matchAll(/<([a-z][a-z0-9]*)|@([a-z]+)=|\s([a-z][a-z-]*)=/g)) {
    if (tag) html.add((element = tag))
    else if (event) events.add(event)
    else html.add(`${element}.${attribute}`)
  }
}

function addSheet(css: Set<string>, text: string): void {
  parseSheet(text).walk((node) => {
    if (node.type === 'rule') addRule(css, node)
    else if (node.type === 'atrule') addAtRule(css, node.name, node.params)
    else if (node.type === 'decl') addDeclaration(css, node.prop, node.value)
  })
}

/** The pseudo-classes and -elements of a rule; gaps came to flex boxes later than to grids. */
function addRule(css: Set<string>, rule: Rule): void {
  for (const [pseudo] of rule.selector.matchAll(/::?[a-z-]+/g)) css.add(pseudo.replace('::', ':'))
  const declarations = rule.nodes.filter((node) => node.type === 'decl')
  if (declarations.some(({ prop, value }) => prop === 'display' && value.includes('flex')))
    for (const { prop } of declarations) if (prop.endsWith('gap')) css.add(`${prop}: flex_context`)
}

function addAtRule(css: Set<string>, name: string, params: string): void {
  css.add(`@${name}`)
  for (const [, feature] of params.matchAll(/\(([a-z-]+)/g)) css.add(`@${name} ${feature}`)
}

function addDeclaration(css: Set<string>, property: string, value: string): void {
  if (!property.startsWith('--')) {
    css.add(property)
    for (const [word] of value.matchAll(/[a-z][a-z-]*(?![a-z-]*\()/gi)) css.add(`${property}: ${word.toLowerCase()}`)
  }
  for (const [, name] of value.matchAll(/([a-z-]+)\(/g)) css.add(`${name}()`)
}
