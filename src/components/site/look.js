// In the head of every page, before anything is painted: light or dark, where somebody chose it on this device, and what
// the choice in the foot does. Where a browser forbids storage there is none. Its hash is in the content policy (astro.config.mjs).
try {
  const key = 'leadership-toolbox/look';
  const { dataset } = document.documentElement;
  const show = () => {
    dataset.look = localStorage[key] ?? '';
    for (const one of document.querySelectorAll('[name=look]')) one.checked = one.value === dataset.look;
  };
  show();
  // Once the foot is there, and whenever Back brings this page again.
  window.onpageshow = show;
  window.onchange = ({ target: { name, value } }) => {
    if (name !== 'look') return;
    if (value) localStorage[key] = value;
    else delete localStorage[key];
    show();
  };
} catch {}
