export { enableCopyButton, setCopyText } from './copyButton.ts'
export { all, byId, onAction, setHidden, showOnly } from './dom.ts'
export { openLink } from './linkPage.ts'
