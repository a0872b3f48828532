// Two rules of ours that oxlint does not have.

/** What of a node these rules read; oxlint publishes no types for rules written in TypeScript. */
type Node = {
  source?: { value: string }
  specifiers?: { type: string }[]
  callee?: { type: string; name?: string }
  arguments?: unknown[]
}
type Context = { report(problem: { node: Node; message: string }): void }

/** `import { z } from 'zod'` adds 68 to 80 kB gzip to a bundle; a namespace import is shaken to what is used. */
const zodNamespace = {
  create: (context: Context) => ({
    ImportDeclaration(node: Node) {
      if (!/^zod(\/|$)/.test(node.source?.value ?? '')) return
      if (node.specifiers?.some(({ type }) => type !== 'ImportNamespaceSpecifier'))
        context.report({ node, message: "zod is imported as a namespace: import * as z from 'zod'." })
    },
  }),
}

/** `new Date(seconds * 1000)` and `Date.UTC` compute; `new Date()`, `Date()` and `Date.now` read the clock. */
const noClock = {
  create: (context: Context) => {
    const check = (node: Node) => {
      if (node.callee?.type === 'Identifier' && node.callee.name === 'Date' && node.arguments?.length === 0)
        context.report({ node, message: 'No clock here: the time is a parameter.' })
    }
    return { NewExpression: check, CallExpression: check }
  },
}

const plugin = { meta: { name: 'liangpai' }, rules: { 'zod-namespace': zodNamespace, 'no-clock': noClock } }

export default plugin
