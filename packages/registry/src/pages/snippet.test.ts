import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { snippetsOf } from './snippet.ts'

const bytes = new TextEncoder().encode('/* badge */')
const files = { latest: '1.2.3', files: new Map([['1.2.3', bytes]]) }
const registry = { origin: 'https://liang.yunting.example', anchors: ['anchor-1', 'anchor-2'] }
const made = snippetsOf(registry, files, '7K3M9QXW2BHK', 'zh-Hans')
const hash = createHash('sha384').update(bytes).digest('base64')

test('the pinned code works without script, as a link that carries the code and tells the origin', () => {
  expect(made.chip).toBe(
    '<liangpai-badge badge="7K3M-9QXW-2BHK"><a href="https://liang.yunting.example/verify/7K3M9QXW2BHK" referrerpolicy="origin">身份核验</a></liangpai-badge>\n' +
      `<script async src="https://liang.yunting.example/badge/1.2.3.js" integrity="sha384-${hash}" crossorigin data-anchor="anchor-1 anchor-2"></script>`,
  )
})

test('the card differs by its variant alone', () => {
  expect(made.card.replace(' variant="card"', '')).toBe(made.chip)
})

test('the code that updates itself is one tag', () => {
  expect(made.selfUpdating).toBe(
    '<script async src="https://liang.yunting.example/badge.js" data-badge="7K3M-9QXW-2BHK" data-anchor="anchor-1 anchor-2"></script>',
  )
})

test('makes no claim before the check, in any language', () => {
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const)
    expect(snippetsOf(registry, files, '7K3M9QXW2BHK', language).chip).not.toMatch(/党|黨|Party/)
})
