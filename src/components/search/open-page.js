// Brings search to its own page. In the page as it is; its hash is in the content policy (astro.config.mjs).
{
  const place = document.querySelector('#search-page');
  const coming = fetch(place.dataset.index);
  coming.catch(() => {});
  import(place.dataset.code).then(
    ({ page }) => page(place, coming),
    () => {
      place.hidden = false;
      place.querySelector('[role=status]').textContent = JSON.parse(place.dataset.words).failed;
    },
  );
}
