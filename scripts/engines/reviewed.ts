// What a reader has to know who looks up names alone. An entry that nothing needs any more is a fault.

/** Interfaces whose objects the script never touches, though a newer member of theirs is called like one that it uses. */
export const ABSENT: readonly string[] = [
  'CSSKeyframesRule',
  'CSSMediaRule',
  'CSSSupportsRule',
  'CanvasRenderingContext2D',
  'Clipboard',
  'ElementInternals',
  'FileSystemEntry',
  'FontFace',
  'HTMLAreaElement',
  'HTMLCanvasElement',
  'HTMLDetailsElement',
  'HTMLSlotElement',
  'HTMLSourceElement',
  'Iterator', // what is mapped, filtered and searched are arrays
  'Notification',
  'OfflineAudioContext',
  'OffscreenCanvasRenderingContext2D',
  'PermissionStatus',
  'ProcessingInstruction',
  'RTCIceCandidate',
  'Request',
  'SVGAElement',
  'SVGImageElement',
  'SVGScriptElement',
  'Screen',
  'Selection',
  'ServiceWorkerRegistration',
  'URLSearchParams',
  'WritableStream',
  'WritableStreamDefaultController',
]

/** Names of other objects than the newer ones of the engine that have them too. */
export const OWN: { [name: string]: string } = {
  '{ text }': 'of a chip',
  '{ type }': 'a description of a token',
  inactive: 'a state',
  role: 'of an entry of the chain',
  values: 'of Object',
  'values()': 'of Object and of maps',
  reason: 'of a verdict',
}

/** What a promised engine may lack, and why the element does without. */
export const GUARDED: { [feature: string]: string } = {
  'Window.navigation': 'tested; without it `popstate` and `hashchange` tell of another address',
  'Navigation: currententrychange event': 'heard where there is `navigation`',
  ':focus-visible': 'in a rule of its own: engines that drop it show the ring at every focus',
  '@media forced-colors': 'engines without it force no colours of their own',
  'rect()': 'in the form that `clip` has had from the start',
  'cursor: pointer': 'a phone has no pointer',
}
