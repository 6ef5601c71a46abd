// Saves each cell as it is left, and walks the scores with the arrow keys; the page works without it.
const form = document.querySelector('form[data-autosave]')
const state = document.getElementById('autosave-state')
const scores = [...form.querySelectorAll('input[inputmode="numeric"]')]
let queue = Promise.resolve()

const complain = (field, message) => {
  const input = document.getElementById(field)
  const known = document.getElementById(`${field}-error`)
  if (!input || (known && !message)) {
    known?.remove()
  } else if (message) {
    const words = known ?? document.createElement('p')
    words.id = `${field}-error`
    words.className = 'govuk-error-message'
    words.textContent = message
    input.before(words)
    input.setAttribute('aria-describedby', words.id)
  }
}

const save = async row => {
  const body = new URLSearchParams()
  for (const name of ['taskId', '_csrf']) body.set(name, form.elements[name].value)
  for (const input of row.querySelectorAll('input[name], textarea[name]')) body.set(input.name, input.value)
  try {
    const answer = await fetch(form.dataset.autosave, { method: 'POST', headers: { Accept: 'application/json' }, body })
    const told = await answer.json()
    if (answer.ok) {
      for (const [name, stamp] of Object.entries(told)) form.elements[name].value = stamp
      for (const input of row.querySelectorAll('[id]')) complain(input.id, '')
      state.textContent = `Saved at ${new Date().toLocaleTimeString('en-GB')}`
    } else {
      complain(told.field, told.message)
      state.textContent = `Not saved: ${told.message ?? 'reload this page'}`
    }
  } catch {
    state.textContent = 'Not saved: there is no connection. What you typed is still here.'
  }
}

for (const row of form.querySelectorAll('[data-cell]')) {
  row.addEventListener('change', () => { queue = queue.then(() => save(row)) })
}

scores.forEach((input, at) => input.addEventListener('keydown', event => {
  const next = { ArrowDown: scores[at + 1], ArrowUp: scores[at - 1] }[event.key]
  if (next) {
    event.preventDefault()
    next.focus()
  }
}))
