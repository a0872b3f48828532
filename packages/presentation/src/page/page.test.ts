import { describe, expect, test } from 'vitest'
import { languages } from '../language.ts'
import { columnPage } from './columnPage.ts'
import { html } from './html.ts'
import { publicPage } from './publicPage.ts'
import { workPage } from './workPage.ts'

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

describe('a page of signed-in people', () => {
  const areas = [
    { href: '/office/inbox', label: '待办', isCurrent: true, waiting: 5 },
    { href: '/office/people', label: '人员', isCurrent: false },
  ]
  const work = { language: 'zh-Hans', title: '待办', areas, ...parts } as const

  test('names the person, the areas and what waits, and has no script', () => {
    const page = String(workPage({ ...work, person: { name: '温如许', href: '/office/my-sign-in' } }))
    expect(page).toContain('<bdi>温如许</bdi>')
    expect(page).toMatch(/href="\/office\/inbox"\s+aria-current="page"/)
    expect(page).toContain('5件等你处理')
    expect(page).not.toContain('<script')
  })

  test.each(languages)('begins with a link to its content in %s, which the keyboard comes to first', (language) => {
    const page = String(workPage({ ...work, language, person: { name: '温如许', href: '/office/my-sign-in' } }))
    expect(page.match(/<body[^>]*>[^<]*<div[^>]*>\s*<a class="skip" href="#title">(.+?)<\/a/)?.[1]).toMatch(/.{4,}/)
    expect(page).toMatch(/<h1 id="title" tabindex="-1"/)
  })

  test('has the languages in its bar where nobody is signed in, and no areas', () => {
    const page = String(workPage({ ...work, areas: [] }))
    expect(page).toMatch(/<header[^]*lang=zh-Hant[^]*<\/header>/)
    expect(page).not.toContain('<nav class="areas"')
  })
})
