// Enhances pages that already work without it.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const { initAll } = await import('../webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js')
initAll()
