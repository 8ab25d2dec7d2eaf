// The part of search that every page carries, in the page itself: it opens the box, and brings the rest when the box is
// opened. Plain JavaScript, because it goes into the page as it is; its hash is in the content policy (astro.config.mjs).
{
  const dialog = document.querySelector('#search');
  const key = document.querySelector('[data-search] kbd');
  key.textContent = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ K' : 'Ctrl K';
  key.hidden = false;
  const open = (event) => {
    if (dialog.open) return;
    event.preventDefault();
    dialog.showModal();
    import(dialog.dataset.code).then(({ start }) => start(dialog));
  };
  document.querySelector('[data-search]').addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() === 'k' &&
      (event.ctrlKey || event.metaKey) &&
      !event.altKey &&
      !event.shiftKey
    )
      open(event);
  });
}
