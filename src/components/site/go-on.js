// Where something is kept on this device: a link to go on with each, the one that was changed last first. It runs where it
// stands, before the page is painted, so that nothing moves. Its hash is in the content policy (astro.config.mjs).
try {
  const place = document.querySelector('[data-go-on]');
  const { goOn, base } = place.dataset;
  const titles = JSON.parse(goOn);
  const read = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return {};
    }
  };
  const drafts = Object.entries(localStorage).flatMap(([key, text]) => {
    const of = /^leadership-toolbox\/(\w+\/[^/]+)\//.exec(key)?.[1] ?? '';
    if (!Object.hasOwn(titles, of)) return [];
    const { name, changed = 0 } = read(text);
    return [{ textContent: name || titles[of], href: `${base}${of.replace('/', 's/')}/`, changed }];
  });
  drafts.sort((a, b) => b.changed - a.changed);
  for (const { textContent, href } of drafts.slice(0, 3))
    place.append(' ', Object.assign(document.createElement('a'), { textContent, href, dir: 'auto' }));
  place.hidden = drafts.length === 0;
} catch {
  // A browser that forbids storage has no drafts.
}
