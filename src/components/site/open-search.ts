// The part of search that every page carries: it opens the box, and brings the rest when the box is opened.
const dialog = document.querySelector<HTMLDialogElement>('#search');
const shortcut = document.querySelector<HTMLElement>('[data-search] kbd');
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

if (shortcut) {
  shortcut.textContent = isMac ? '⌘ K' : 'Ctrl K';
  shortcut.hidden = false;
}

function open(event: Event) {
  if (!dialog || dialog.open) return;
  event.preventDefault();
  dialog.showModal();
  void import('./search.ts').then(({ start }) => start(dialog));
}

document.querySelector('[data-search]')?.addEventListener('click', open);
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    open(event);
});
