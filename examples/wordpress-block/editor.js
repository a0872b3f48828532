// The block in the editor: its three fields, and what render.php makes of them. Run as it is, without a build.
;(function ({ blocks, blockEditor, components, element, serverSideRender: ServerSideRender }) {
  const { createElement: h } = element
  const optionsOf = (labels) => Object.entries(labels).map(([value, label]) => ({ label, value }))
  const variants = optionsOf({ chip: '小标 Chip', card: '卡片 Card' })
  const themes = optionsOf({ auto: '跟随网页 As the page', light: '浅色 Light', dark: '深色 Dark' })

  blocks.registerBlockType('liangpai/badge', {
    edit({ attributes, setAttributes }) {
      const field = (name, label, control, rest) =>
        h(control, { ...rest, label, value: attributes[name], onChange: (value) => setAttributes({ [name]: value }) })
      return h(
        'div',
        blockEditor.useBlockProps(),
        h(
          blockEditor.InspectorControls,
          null,
          h(
            components.PanelBody,
            { title: '亮牌 Liangpai' },
            field('badge', '标识编号 Badge number', components.TextControl),
            field('variant', '样式 Variant', components.SelectControl, { options: variants }),
            field('theme', '配色 Theme', components.SelectControl, { options: themes }),
          ),
        ),
        h(ServerSideRender, { block: 'liangpai/badge', attributes }),
      )
    },
    save: () => null, // render.php makes the markup, so that what is stored is the number alone
  })
})(window.wp)
