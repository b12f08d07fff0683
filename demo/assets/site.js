// The few things on the demo's own pages that need a script; the pages work without it.

const root = document.documentElement;

/** Light or dark, as the visitor sees it now. */
const currentTheme = () => root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

for (const button of document.querySelectorAll('[data-action="theme"]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    root.dataset.theme = currentTheme() === 'dark' ? 'light' : 'dark';
    document.cookie = `csol_theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
  });
}

for (const button of document.querySelectorAll('[data-action="copy"]')) {
  button.hidden = !navigator.clipboard;
  const label = button.querySelector('[role="status"]');
  const before = label.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.from).textContent.trim());
    label.textContent = button.dataset.done;
    setTimeout(() => (label.textContent = before), 2000);
  });
}

for (const details of document.querySelectorAll('details.switcher')) {
  const close = () => (details.open = false);
  document.addEventListener('click', (event) => details.contains(event.target) || close());
  details.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && !details.contains(relatedTarget) && close());
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    close();
    details.querySelector('summary').focus();
  });
}

// A question asked beside a document is written on the page of enquiries, with what it is about.
const enquiries = document.querySelector('[data-enquiries]');
addEventListener('csol-enquiry-request', (event) => {
  if (event.defaultPrevented || !enquiries) return;
  event.preventDefault();
  location.assign(`${enquiries.href}#csol-enquiry-form=${encodeURIComponent(event.about.join(' '))}`);
});
