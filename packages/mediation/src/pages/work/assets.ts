/** The addresses of what the work pages are drawn with. */
export const workAssets = {
  styles: ['/assets/frame.css', '/assets/work.css', '/assets/stationWork.css'],
  script: '/assets/stationWork.js',
}
