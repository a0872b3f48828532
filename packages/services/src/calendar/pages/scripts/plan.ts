import { all } from '@liangpai/server/scripts'

/** Puts the day of printing into the margin of each page, beside its number; without script it stands below the table. */
function printInMargin(line: Element): void {
  const sheet = [...document.styleSheets].find(({ href }) => href?.includes('/plan.css'))
  if (!sheet) return
  for (const page of ['plan', 'plan-hant', 'plan-en'])
    sheet.insertRule(`@page ${page} { @bottom-left { content: ${JSON.stringify(line.textContent)} } }`)
  document.body.classList.add('in-margin')
}

for (const line of all('.printed-on')) printInMargin(line)
for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
