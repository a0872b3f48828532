import { all, setHidden, openLink } from '@liangpai/server/scripts'
import { knownHosts } from '../../shop/hosts.ts'
import { shopKindOf } from '../../shop/shopKind.ts'

for (const link of all('a[data-keep-fragment]'))
  if (location.hash.length > 1) link.setAttribute('href', `${link.getAttribute('href')}${location.hash}`)
openLink('/ask/link', setUpForm)
setUpForm()

function setUpForm(): void {
  chooseKind()
  countPledge()
}

/** Chooses the kind of shop by its address as it is typed, until somebody chooses it themself. */
function chooseKind(): void {
  const address = document.querySelector<HTMLInputElement>('input[name="address"]')
  const kinds = [...document.querySelectorAll<HTMLInputElement>('input[name="kind"]')]
  if (!address) return
  let isOwn = kinds.some(({ checked }) => checked)
  for (const kind of kinds)
    kind.addEventListener('change', () => {
      isOwn = true
      setHidden('[data-kind-chosen], [data-kind-open]', true)
    })
  address.addEventListener('input', () => {
    if (isOwn) return
    const kindOfAddress = shopKindOf(address.value, knownHosts)
    for (const kind of kinds) kind.checked = kind.value === kindOfAddress
    setHidden('[data-kind-chosen]', kindOfAddress === undefined)
    setHidden('[data-kind-open]', kindOfAddress !== undefined)
  })
}

/** Counts the characters of the pledge beside its limit. */
function countPledge(): void {
  const pledge = document.querySelector<HTMLTextAreaElement>('textarea[name="pledge"]')
  const count = document.querySelector('[data-count]')
  const limit = count?.textContent.split('/')[1]?.trim() ?? ''
  pledge?.addEventListener('input', () => {
    if (count) count.textContent = `${[...pledge.value].length} / ${limit}`
  })
}
