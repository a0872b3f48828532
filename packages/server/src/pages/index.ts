/**
 * What the pages of all services are made of; their routes are made with `@liangpai/server/http`.
 *
 * A service has a `Site`, which `contextOf(c, { site })` brings to each page as a `PageContext`. A page by a private link is a
 * `linkPage` of a `LinkKind` of the service, with `tokenForm`, `matterSteps` and `linkFoot` in it; its script calls `openLink`
 * of `@liangpai/server/scripts`, and its routes are `formRoute` with `byLink`. The service lists its style sheets and scripts for
 * `readAssets({ folder, sheets, scripts })`; its sheets take the shared ones in by `@import '@liangpai/server/styles/forms.css'`.
 */
export { domainOf, siteName, translatedNames } from './site.ts'
export type { PageContext, Site } from './site.ts'
export { qrCode, qrImage } from './qrCode.ts'
export { languageFrom } from './language.ts'
export { faultAttributes, faultLine, faultWords, formField } from './form/field.ts'
export type { Field } from './form/field.ts'
export {
  answerPage,
  copyLinkButton,
  languageLinks,
  linkFailed,
  linkFoot,
  linkPage,
  tokenForm,
} from './form/linkPage.ts'
export type { LinkKind } from './form/linkPage.ts'
export { linkToKeep } from './form/linkToKeep.ts'
export type { LinkToKeep } from './form/linkToKeep.ts'
export { unopenedPage } from './form/unopenedPage.ts'
export type { Unopened } from './form/unopenedPage.ts'
export type { SignInSite, SignInSiteWords } from './signIn/signInSite.ts'
export { signInAssets } from './signIn/signInSite.ts'
export { ownSignInPath } from './signIn/ownPath.ts'
export type { TokenGroup, TokenScopeWords, TokenSite } from './signIn/tokenSite.ts'
export type { FramedContext, FramedPage } from './framed.ts'
export { madeSignIn } from './work/madeSignIn.ts'
export type { MadeSignIn } from './work/madeSignIn.ts'
export { deadlineText, nextBox } from './form/nextBox.ts'
export type { NextBox } from './form/nextBox.ts'
export { matterSteps, stateOfStep } from './form/matter.ts'
export type { MatterStep } from './form/matter.ts'
export { signInCard } from './work/signInCard.ts'
export type { SignInCard } from './work/signInCard.ts'
export { faultBox, faultOf, faulty, workLink } from './work/workForm.ts'
export type { Fault, Typed, WorkFormContext, WorkPageContext } from './work/workForm.ts'
export { actForm, boxes, folded, formFor, selectField, submit, textArea, textField } from './work/formParts.ts'
export type { WorkBox, WorkForm } from './work/formParts.ts'
export { editFormFor } from './work/editForm.ts'
export type { Edited } from './work/editForm.ts'
