import type { Library } from './libraries.ts'
import type { ShopPages } from './shopPages.ts'
import { inlineScript, literal } from './shopPages.ts'

/** What becomes of the pinned hash on the way: the browser checks it, or whatever the registry serves runs. */
export type HashFate = 'intact' | 'dropped'

/** A way in which pages bring in the pasted code other than by having it in their markup. */
export type Loader = {
  name: string
  /** The same in the guide for people who read Chinese. */
  nameZh: string
  hash: HashFate
  /** The code is in a file of the shop, and no longer comes from the registry. */
  ownFile?: true
  /** What becomes of the attributes of the one tag, where the badge number stands. */
  tag?: 'lost'
  /** A library that the page loads in its head. */
  library?: Library
  /** The body of a page that brings the code in by this way. */
  body(site: ShopPages, markup: string): string
}

const place = '<div id="place"></div>'

/** Puts markup in and makes its scripts again, as tag managers and page builders do; `copy` makes one of another. */
const recreated = (copy: string) => (_: ShopPages, markup: string) =>
  place +
  inlineScript(`
    var box = document.getElementById('place')
    box.innerHTML = ${literal(markup)}
    Array.prototype.slice.call(box.getElementsByTagName('script')).forEach(function (old) {
      var script = document.createElement('script')
      ${copy}
      old.parentNode.replaceChild(script, old)
    })`)

const jqueryHtml = (version: 'jquery-1.12.js' | 'jquery-3.7.js') => (site: ShopPages, markup: string) =>
  `${place}${site.library(version)}${inlineScript(`jQuery('#place').html(${literal(markup)})`)}`

const htmx = (version: 'htmx-1.9.js' | 'htmx-2.0.js') => (site: ShopPages, markup: string) =>
  `${site.library(version)}<div hx-get="${site.fragment('fragment', markup)}" hx-trigger="load"></div>`

/** Holds scripts back by another type or attribute until the reader does something, then makes them again. */
const delayed = (site: ShopPages, markup: string) =>
  markup.replace('<script async src=', '<script type="shop/later" data-later-src=') +
  inlineScript(`
    addEventListener('keydown', function () {
      Array.prototype.forEach.call(document.querySelectorAll('script[data-later-src]'), function (old) {
        var script = document.createElement('script')
        for (var i = 0; i < old.attributes.length; i++) {
          var name = old.attributes[i].name
          if (name !== 'type') script.setAttribute(name === 'data-later-src' ? 'src' : name, old.attributes[i].value)
        }
        old.parentNode.replaceChild(script, old)
      })
    }, { once: true })
    setTimeout(function () { dispatchEvent(new Event('keydown')) }, 300)`)

/** Fetches the text of scripts whose type was changed, and runs it: `document.currentScript` is null then. */
const evaluated = (_: ShopPages, markup: string) =>
  markup.replace('<script async src=', '<script type="0f1e2d-text/javascript" async src=') +
  inlineScript(`
    document.addEventListener('DOMContentLoaded', function () {
      var script = document.querySelector('script[type="0f1e2d-text/javascript"]')
      fetch(script.src).then(function (answer) { return answer.text() }).then(function (text) { (0, eval)(text) })
    })`)

/** Turns scripts into modules, as some build tools do: `document.currentScript` is null then. */
const modules = (_: ShopPages, markup: string) =>
  markup.replace('<script async src=', '<script type="module" async src=')

/** Puts the text of a script into the page. */
const inlined = (site: ShopPages, markup: string) =>
  `${markup.replace(/<script[^]*?<\/script>/, '')}${inlineScript(site.file)}`

/** Puts the text of all scripts of a page into one file of the shop. */
const combined = (site: ShopPages, markup: string) => {
  const url = new URL('/combined.js', site.shop).href
  const answer = { status: 200, type: 'text/javascript; charset=utf-8' }
  site.serve(url, { ...answer, body: `'use strict';var shop = 1;try{${site.file}\n}catch(e){}\n;var more = 2;` })
  return `${markup.replace(/<script[^]*?<\/script>/, '')}<script defer src="${url}"></script>`
}

const written = (_: ShopPages, markup: string) => inlineScript(`document.write(${literal(markup)})`)

const postscribe = (site: ShopPages, markup: string) =>
  `${place}${site.library('postscribe-2.0.js')}${inlineScript(`postscribe('#place', ${literal(markup)})`)}`

const turboFrame = (site: ShopPages, markup: string) =>
  `<turbo-frame id="shop" src="${site.fragment('fragment', `<turbo-frame id="shop">${markup}</turbo-frame>`)}"></turbo-frame>`

export const loaders: Loader[] = [
  { name: 'the page’s own markup', nameZh: '网页自己的代码', hash: 'intact', body: (_, markup) => markup },
  { name: 'document.write', nameZh: 'document.write', hash: 'intact', body: written },
  { name: 'jQuery 1.12 .html()', nameZh: 'jQuery 1.12 .html()', hash: 'dropped', body: jqueryHtml('jquery-1.12.js') },
  { name: 'jQuery 3.7 .html()', nameZh: 'jQuery 3.7 .html()', hash: 'dropped', body: jqueryHtml('jquery-3.7.js') },
  { name: 'postscribe 2.0', nameZh: 'postscribe 2.0', hash: 'intact', body: postscribe },
  { name: 'htmx 1.9', nameZh: 'htmx 1.9', hash: 'intact', body: htmx('htmx-1.9.js') },
  { name: 'htmx 2.0', nameZh: 'htmx 2.0', hash: 'intact', body: htmx('htmx-2.0.js') },
  { name: 'Turbo 8, a frame', nameZh: 'Turbo 8 的 frame', hash: 'intact', library: 'turbo-8.js', body: turboFrame },
  {
    name: 'scripts made again with all attributes',
    nameZh: '按全部属性重新生成脚本标签',
    hash: 'intact',
    body: recreated(
      'for (var i = 0; i < old.attributes.length; i++) script.setAttribute(old.attributes[i].name, old.attributes[i].value)',
    ),
  },
  {
    name: 'scripts made again with the address alone',
    nameZh: '只按网址重新生成脚本标签',
    hash: 'dropped',
    tag: 'lost',
    body: recreated('script.src = old.src'),
  },
  { name: 'scripts delayed until the reader acts', nameZh: '顾客操作后才加载脚本', hash: 'intact', body: delayed },
  { name: 'scripts turned into modules', nameZh: '把脚本改成模块', hash: 'intact', body: modules },
  { name: 'scripts fetched and evaluated', nameZh: '取来脚本内容再执行', hash: 'dropped', body: evaluated },
  {
    name: 'scripts written into the page',
    nameZh: '把脚本内容写进网页',
    hash: 'dropped',
    ownFile: true,
    tag: 'lost',
    body: inlined,
  },
  {
    name: 'all scripts combined into one file',
    nameZh: '把全部脚本合并成一个文件',
    hash: 'dropped',
    ownFile: true,
    tag: 'lost',
    body: combined,
  },
]
