// Moves a progress bar that the page shows anyway, and opens the result when the work is through.
const bar = document.querySelector('progress[data-poll]')
const words = document.getElementById('progress-words')

const look = async () => {
  const answer = await fetch(bar.dataset.poll, { headers: { Accept: 'application/json' } })
  const { state, done, total } = await answer.json()
  bar.max = total
  bar.value = done
  words.textContent = `${done} of ${total} contracts`
  if (state === 'RUNNING') {
    setTimeout(look, 1000)
  } else {
    location.reload()
  }
}

if (bar) {
  setTimeout(look, 500)
}
