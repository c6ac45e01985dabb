// What pages do beyond links and forms. Everything works by attributes, so no page carries a script of its own.
const root = document.documentElement
const $ = (selector, from = document) => from.querySelector(selector)
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)]
const csrf = () => $('meta[name="csrf"]').content
root.classList.add('scripted')

// Said to screen readers; a part may carry data-announce, an answer the header Entente-Announce.
function announce(words) {
  const voice = $('#announcer')
  voice.textContent = ''
  requestAnimationFrame(() => { voice.textContent = words })
}

// A note that goes by itself; with an address it offers to take the deed back.
function toast(words, undo) {
  const note = Object.assign(document.createElement('div'), { className: 'toast' })
  note.append(Object.assign(document.createElement('span'), { textContent: words }))
  if (undo) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: undo.label })
    button.addEventListener('click', () => { note.remove(); send(undo.href) })
    note.append(button)
  }
  $('#toasts').append(note)
  setTimeout(() => note.remove(), 10000)
}

function send(href) {
  htmx.ajax('POST', href, { target: '#content', swap: 'morph:outerHTML', select: '#content' })
}

// htmx: the token goes with every change, focus comes back to where it was, the result is said.
let focused = null
document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF-TOKEN'] = csrf() })
document.addEventListener('htmx:beforeRequest', event => event.detail.elt.setAttribute('aria-busy', 'true'))
document.addEventListener('htmx:afterRequest', event => event.detail.elt.removeAttribute('aria-busy'))
document.addEventListener('htmx:beforeSwap', event => {
  const at = document.activeElement
  focused = at && at !== document.body ? { row: at.closest('.more') ? $$('[data-row]').length : -1, id: at.id, name: at.getAttribute('name'), href: at.getAttribute('href') } : null
  if (event.detail.xhr.status >= 400 && event.detail.xhr.getResponseHeader('Content-Type')?.startsWith('text/html')) {
    event.detail.shouldSwap = event.detail.xhr.status === 422
  }
})
document.addEventListener('htmx:afterSettle', event => {
  const words = event.detail.xhr?.getResponseHeader('Entente-Announce')
  const said = $('[data-announce]', event.detail.elt)?.dataset.announce || $('[role="status"] p, p[role="status"]', event.detail.elt)?.textContent.trim()
  if (words) { announce(decodeURIComponent(words)); toast(decodeURIComponent(words)) } else if (said) announce(said)
  const wanted = $('[data-focus]', event.detail.elt) || refind()
  if (wanted && (document.activeElement === document.body || wanted.matches('[data-focus]'))) wanted.focus({ preventScroll: true })
  if (event.detail.elt.id === 'panel') event.detail.elt.focus()
  countTicks()
})
document.addEventListener('htmx:responseError', event => toast(event.detail.xhr.status === 412 ? root.dataset.stale || '412' : String(event.detail.xhr.status)))
function refind() {
  if (!focused) return $('h1')
  if (focused.row >= 0) return $('a[href]', $$('[data-row]')[focused.row] || document)
  return focused.id && document.getElementById(focused.id)
    || focused.href && $(`a[href="${CSS.escape(focused.href)}"]`)
    || focused.name && $(`[name="${CSS.escape(focused.name)}"]`) || $('h1')
}

// Menus, rail, panel, copying
document.addEventListener('click', event => {
  for (const menu of $$('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false
  const at = event.target.closest('[data-rail-open], [data-rail-close], [data-help], [data-panel-close], [data-copy], [data-bulk-none]')
  if (!at) return
  if ('railOpen' in at.dataset) rail(true)
  if ('railClose' in at.dataset) rail(false)
  if ('help' in at.dataset) $('#keys')?.showModal()
  if ('panelClose' in at.dataset) closePanel()
  if ('bulkNone' in at.dataset) { $$('.tick').forEach(tick => { tick.checked = false }); countTicks() }
  if ('copy' in at.dataset) navigator.clipboard.writeText(at.dataset.copy).then(() => toast(at.dataset.copied || at.dataset.copy))
})
function rail(shown) {
  document.body.classList.toggle('rail-shown', shown)
  $('[data-rail-open]')?.setAttribute('aria-expanded', shown)
  if (shown) $('.rail a')?.focus()
}
function closePanel() {
  $('#panel').replaceChildren()
  refind()?.focus()
}

// Ticks and the bar that acts on them
function countTicks() {
  const bar = $('[data-bulk]')
  if (!bar) return
  const count = $$('.tick:checked').length
  bar.hidden = count === 0
  $('[data-bulk-count]', bar).textContent = new Intl.NumberFormat(root.lang + '-u-nu-' + (root.dataset.digits || 'latn')).format(count)
}
document.addEventListener('change', event => {
  if (event.target.matches('.tick-all')) $$('.tick').forEach(tick => { tick.checked = event.target.checked })
  if (event.target.matches('.tick, .tick-all')) countTicks()
  if (event.target.matches('[data-submit]')) event.target.form.requestSubmit()
  if (event.target.matches('.drop-input')) upload(event.target.form, event.target.files)
})

// Picking an agency by typing: letters are compared without their marks, Arabic ones by their plain form
const plain = words => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').replace(/[يىی]/g, 'ی').replace(/[كک]/g, 'ک').replace(/[هہةۀ]/g, 'ہ').toLowerCase()
document.addEventListener('input', event => {
  if (!event.target.matches('[data-picker-search]')) return
  const box = event.target.closest('[data-picker]')
  const wanted = plain(event.target.value.trim())
  for (const item of $$('.picker-item', box)) item.hidden = !plain(item.textContent).includes(wanted) && !$(':checked', item)
  for (const head of $$('.picker-group', box)) head.hidden = wanted !== ''
  $('.picker-none', box).hidden = $$('.picker-item:not([hidden])', box).length > 0
})
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('[data-picker-search]')) event.preventDefault()
})

// Files: dropped or chosen, sent with a bar that shows how much has gone
for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, event => {
    const form = event.target.closest?.('[data-drop]')
    if (!form) return
    event.preventDefault()
    form.classList.toggle('drop-over', kind === 'dragover')
    if (kind === 'drop' && event.dataTransfer.files.length) upload(form, event.dataTransfer.files)
  })
}
function upload(form, files) {
  if (!form?.matches('[data-drop]') || !files.length) return
  const bar = $('.drop-progress', form)
  const problem = $('.drop-problem', form)
  const body = new FormData(form)
  body.delete('file')
  for (const file of files) body.append('file', file)
  const request = new XMLHttpRequest()
  const failed = words => { bar.hidden = true; problem.textContent = words || problem.dataset.failed; problem.hidden = false; $('.drop-input', form).value = '' }
  request.upload.addEventListener('progress', event => { if (event.lengthComputable) bar.value = 100 * event.loaded / event.total })
  request.upload.addEventListener('load', () => bar.removeAttribute('value'))
  request.addEventListener('error', () => failed())
  request.addEventListener('load', () => {
    if (request.status >= 400) return failed(request.getResponseHeader('Content-Type')?.startsWith('text/plain') ? request.responseText : '')
    const there = request.getResponseHeader('Location') || request.responseURL
    if (!form.dataset.refresh) return location.assign(there)
    htmx.ajax('GET', there, { target: form.dataset.refresh, select: form.dataset.refresh, swap: 'outerHTML' })
  })
  bar.hidden = false
  bar.value = 0
  problem.hidden = true
  request.open('POST', form.action)
  request.setRequestHeader('X-CSRF-TOKEN', csrf())
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest')
  request.send(body)
}

// Keys: matched by place on the keyboard, so they are the same on an Arabic one; never while somebody types
let going = 0
const typing = at => at.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog')
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') return escape()
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || root.dataset.keys === 'off') return
  const letter = event.code.startsWith('Key') ? event.code.slice(3) : ''
  const done = Date.now() - going < 1200 ? go(letter) : act(event, letter)
  if (done) event.preventDefault()
})
function escape() {
  for (const menu of $$('details.menu[open]')) { menu.open = false; $('summary', menu).focus() }
  if ($('#panel')?.children.length) closePanel()
  if (document.body.classList.contains('rail-shown')) { rail(false); $('[data-rail-open]').focus() }
}
function go(letter) {
  going = 0
  const place = letter && $(`[data-letter="${letter}"]`)
  if (place) location.assign(place.href)
  return Boolean(place)
}
function act(event, letter) {
  if (event.key === '?' || event.key === '؟' || event.code === 'Slash' && event.shiftKey) { $('#keys')?.showModal(); return true }
  if (event.key === '/' || event.code === 'Slash' && !event.shiftKey) { $('#search')?.focus(); return true }
  if (letter === 'G') { going = Date.now(); return true }
  if (letter === 'J' || letter === 'K') return step(letter === 'J' ? 1 : -1)
  const here = $('.at')
  if (!here) return false
  if (letter === 'X') { const tick = $('.tick', here); tick?.click(); return Boolean(tick) }
  if (event.key === 'Enter' && (event.target === document.body || event.target === here)) { $('a[href]', here)?.click(); return true }
  const button = letter ? $(`[data-key="${letter}"]`, here) || $(`[data-key="${letter}"][data-anywhere]`) : null
  button?.click()
  return Boolean(button)
}

// The row or card the keys act on: anything marked data-row; the present one has the class at
function step(by) {
  const rows = $$('[data-row]').filter(row => row.offsetParent)
  if (!rows.length) return false
  const now = rows.findIndex(row => row.classList.contains('at'))
  stand(rows[Math.min(rows.length - 1, Math.max(0, now + by))], true)
  return true
}
function stand(row, moved) {
  $('.at')?.classList.remove('at')
  row.classList.add('at')
  if (!row.hasAttribute('tabindex')) row.tabIndex = -1
  if (moved) { row.focus({ preventScroll: true }); row.scrollIntoView({ block: 'nearest' }) }
  row.dispatchEvent(new CustomEvent('entente:at', { bubbles: true }))
}
document.addEventListener('focusin', event => {
  const row = event.target.closest?.('[data-row]')
  if (row && !row.classList.contains('at')) stand(row, false)
})

// What waits for the page: an error summary takes the focus, a note left by the last deed is shown
$('[data-focus]')?.focus()
for (const note of $$('[data-toast]')) toast(note.dataset.toast, note.dataset.undo ? { href: note.dataset.undo, label: note.dataset.undoLabel } : null)
countTicks()
