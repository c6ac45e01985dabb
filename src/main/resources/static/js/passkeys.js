// Passkeys: a form marked data-passkey asks the server what to sign, has the device sign it, and sends the answer as a field.
// Where the browser knows no passkeys, the form stays hidden and another way is taken.
const known = window.isSecureContext && window.PublicKeyCredential?.parseRequestOptionsFromJSON
const part = (form, name) => form.querySelector(`[data-passkey-${name}]`)

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = !known
  form.addEventListener('submit', event => {
    event.preventDefault()
    ask(form)
  })
}
for (const words of document.querySelectorAll('[data-passkey-unknown]')) words.hidden = Boolean(known)

async function ask(form) {
  const button = form.querySelector('button')
  button.disabled = true
  for (const words of form.querySelectorAll('[data-passkey-said]')) words.hidden = true
  try {
    const options = await question(form)
    if (options) {
      form.elements.answer.value = JSON.stringify((await signed(form, options)).toJSON())
      form.submit()
    } else {
      show(part(form, 'later'))
    }
  } catch {
    show(part(form, 'failed'))
  } finally {
    button.disabled = false
  }
}

// What to sign; nothing when it was asked for too often. Somebody who must confirm first is led there.
async function question(form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { 'X-CSRF-TOKEN': form.elements._csrf.value } })
  if (answer.status === 429) return null
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
  return answer.json()
}

function signed(form, options) {
  return form.dataset.passkey === 'make'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}

function show(words) {
  words.hidden = false
  words.focus()
}
