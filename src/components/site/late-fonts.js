// What every page carries, in the page itself: letters that come after the first words are taken after all where no text
// in sight moves for it. Else this one page keeps its fallback. Its hash is in the content policy (astro.config.mjs).
{
  const text = document.createRange();
  const places = () =>
    Array.from(document.querySelectorAll('body *'), (element) => {
      text.selectNodeContents(element);
      const { x, y } = text.getBoundingClientRect();
      return y < innerHeight && [Math.round(x), Math.round(y)];
    }).join();
  for (const { href, dataset } of document.querySelectorAll('[data-font]'))
    new FontFace(dataset.font, `url(${href})`)
      .load()
      .then((face) => {
        const before = places();
        document.fonts.add(face);
        if (places() !== before) document.fonts.delete(face);
      })
      .catch(() => {});
}
