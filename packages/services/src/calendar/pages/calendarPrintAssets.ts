/** The addresses of what the year's plan is drawn with. */
export const planAssets = { styles: ['/assets/frame.css', '/assets/plan.css'], script: '/assets/plan.js' }
