import { describe, expect, test } from 'vitest'
import { languages } from '../language.ts'
import { columnPage } from './columnPage.ts'
import { html } from './html.ts'
import { publicPage } from './publicPage.ts'

const parts = {
  organization: '云汀市网商党委',
  subject: '标识核验',
  domain: 'badge.example',
  main: html`<main></main>`,
  styles: ['/assets/frame.css'],
}

describe('a public page', () => {
  test.each(languages)('says in %s whose it is, at which domain, and where to report a problem', (language) => {
    const page = String(publicPage({ language, ...parts }))
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain('<title>标识核验 · 云汀市网商党委</title>')
    expect(page).toMatch(/<b>\s*<bdi[^>]*>badge<wbr \/>\.example<\/bdi\s*><\/b>/)
    expect(page).toContain('href="https://www.12315.cn/"')
  })

  test('offers the three languages as links, the current one marked', () => {
    const page = String(publicPage({ language: 'en', ...parts }))
    expect([...page.matchAll(/<a href="\?lang=([\w-]+)"/g)].map(([, language]) => language)).toEqual([...languages])
    expect(page.match(/aria-current="true"/g)).toHaveLength(1)
    expect(page).toMatch(/lang="en"\s+aria-current="true"/)
  })

  test('has no script unless it is given one', () => {
    expect(String(publicPage({ language: 'en', ...parts }))).not.toContain('<script')
  })
})

describe('a page of one column', () => {
  test.each(languages)('says one sentence in %s where script is off', (language) => {
    const page = columnPage({ language, title: '停用标识', aside: '', main: '', styles: [], script: '/assets/stop.js' })
    expect(String(page)).toMatch(/<noscript><p class="body">.{8,}<\/p><\/noscript\s*>/)
  })
})
