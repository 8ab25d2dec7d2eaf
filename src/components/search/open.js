// What every page carries, in the page itself: it opens the search box and brings its code then. Plain JavaScript, because
// it goes into the page as it is; its hash is in the content policy (astro.config.mjs).
{
  const dialog = document.querySelector('#search');
  const key = document.querySelector('[data-search] kbd');
  key.textContent = /Mac/.test(navigator.platform) ? '⌘ K' : 'Ctrl K';
  key.hidden = false;
  let coming;
  const open = (event) => {
    if (dialog.open) return;
    event.preventDefault();
    dialog.showModal();
    const { code, index, words } = dialog.dataset;
    const say = (name) => (dialog.querySelector('[role=status]').textContent = JSON.parse(words)[name]);
    // The first time, both are asked for at once: on a slow network each round counts.
    if (!coming) {
      say('loading');
      coming = fetch(index);
      coming.catch(() => {});
    }
    import(code).then(
      ({ start }) => start(dialog, coming),
      () => say('failed'),
    );
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
