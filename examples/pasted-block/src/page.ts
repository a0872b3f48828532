/** The page around a post, as a theme has it. */
export const blogPage = (content: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>荷雨茶铺</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <article class="entry-content">${content}</article>
  </body>
</html>
`
