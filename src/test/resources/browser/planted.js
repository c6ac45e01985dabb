// Elements that no template writes, attributes that run something, addresses that lead elsewhere.
() => {
  const known = new Set(('html head meta title link script body header nav main aside footer section article h1 h2 h3 h4 p div span a bdi bdo ul ol li dl dt dd '
    + 'table caption thead tbody tfoot tr th td form fieldset legend label input select option optgroup textarea button details summary svg use rect path g '
    + 'circle line polyline symbol time kbd code pre blockquote figure figcaption mark small strong em b i br hr progress dialog output q cite abbr sub sup wbr').split(' '))
  const leading = /^(href|src|action|formaction|data|xlink:href|srcdoc|poster|srcset|background)$/i
  const ours = value => value.startsWith('/') && !value.startsWith('//') && !value.startsWith('/\\') || value.startsWith('#') || value.startsWith('?')
    || value.startsWith(location.origin + '/') || /^(https:\/\/(?!evil)[\w.-]+\/|otpauth:\/\/)/.test(value) && !/ran|alert|confirm/.test(value)
  const found = []
  for (const element of document.querySelectorAll('*')) {
    const say = what => found.push(what + ' ' + element.outerHTML.slice(0, 160))
    if (!known.has(element.localName)) say('element')
    if (element.localName === 'script' && !element.nonce) say('script without nonce')
    if (element.localName === 'meta' && element.httpEquiv) say('meta')
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name)
      if (/^on|^(data-)?hx-(on|vals|vars|headers|request|boost|ext|put|delete|patch)/i.test(name) && !(element === document.body && name === 'hx-ext')) say('attribute ' + name)
      if (leading.test(name) && value !== '' && !ours(value) && !(element.localName === 'a' && value === '.')) say('address ' + value)
      if (name === 'style') say('style')
    }
  }
  return found
}
