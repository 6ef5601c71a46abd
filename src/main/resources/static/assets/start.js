// Enhances pages that already work without it.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const { initAll } = await import('../webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js')
initAll()

// A wide picture opens where the case stands.
for (const drawing of document.querySelectorAll('.tw-drawing')) {
  const here = drawing.querySelector('.tw-picture__shape--now')
  if (here) {
    const from = drawing.getBoundingClientRect()
    const mark = here.getBoundingClientRect()
    drawing.scrollLeft += mark.left + mark.width / 2 - from.left - from.width / 2
  }
}
