import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// patches/lit-html@3.3.3.patch takes out of Lit what no template here uses; a template that did would render wrongly.

/** What a source does with Lit that the patched one cannot do. */
function faultsOf(source: string): string[] {
  const faults: string[] = []
  if (/from 'lit\/(?!html\.js')|\bnoChange\b|\b(svg|mathml)`/.test(source))
    faults.push('more of Lit than html, nothing, render')
  if (/\s[.?][\w-]+=\$\{/.test(source)) faults.push('a property or boolean attribute')
  if (/<[\w-]+[^<>]*\s\$\{/.test(source.replace(/="[^"]*"/g, '')))
    faults.push('an expression in the place of an attribute')
  if (/<(script|style|textarea|title)\b/.test(source)) faults.push('an element of raw text')
  if (/<!|<\/[^a-z]/.test(source)) faults.push('a comment')
  if (/<\/?\$\{/.test(source)) faults.push('an expression in the place of a tag name')
  if (/=\$\{[^{}]*\}\s*\/>/.test(source)) faults.push('an expression before the end of an empty tag')
  if (/<[\w-]+[^<>`]*\s[\w-]+='/.test(source)) faults.push('an attribute in single quotes')
  if (/\s@?[a-z-]*[A-Z][\w-]*="?[^"=\s]*\$\{/.test(source)) faults.push('a capital letter in the name of an attribute')
  if (/="[^"$]*[<>=][^"]*\$\{/.test(source))
    faults.push('a bracket or equals sign before an expression in an attribute')
  if (/\$lit\$/.test(source)) faults.push('the marker of expressions')
  return faults
}

const files = globSync('*.ts', { cwd: import.meta.dirname }).filter((file) => !file.endsWith('.test.ts'))

test.each(files)('%s uses of Lit only what the patch leaves', (file) => {
  expect(faultsOf(readFileSync(join(import.meta.dirname, file), 'utf8'))).toEqual([])
})

test.each([
  ["import { LitElement } from 'lit/index.js'"],
  ['html`<input .value=${value}>`'],
  ['html`<input ?disabled=${isOff}>`'],
  ['html`<p ${spread}></p>`'],
  ['html`<title>${text}</title>`'],
  ['html`<!-- ${text} -->`'],
  ['html`<${name}>`'],
  ['html`</ ${text}>`'],
  ['html`<img src=${address}/>`'],
  ["html`<p class='${name}'>`"],
  ['html`<svg viewBox=${box}>`'],
  ['html`<p title="a > ${name}">`'],
  ['html`<a href="/?page=${name}">`'],
  ['html`<p class="$lit$">`'],
  ['svg`<path>`'],
])('what the patch took out is found: %s', (source) => expect(faultsOf(source)).toHaveLength(1))
