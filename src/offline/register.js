// What every page carries, in the page itself: it has the site kept for use without a network, says when a newer release is
// ready, and when a part of the page did not load. Its hash is in the content policy (astro.config.mjs).
{
  const notice = document.querySelector('#release');
  const { worker, manifest } = notice.dataset;
  const [newer, load, broken, unsaved] = JSON.parse(notice.dataset.words);
  // The one address that may become a script by its name: the site's own worker.
  const own = (address) => {
    if (address === worker) return address;
    throw new TypeError(`${address} is not a script of this site.`);
  };
  window.trustedTypes?.createPolicy('default', { createScriptURL: own });
  const offer = (waiting) => {
    if (!waiting || !navigator.serviceWorker.controller) return;
    const button = document.createElement('button');
    button.className = 'quiet';
    button.textContent = load;
    button.addEventListener('click', () => {
      // Whatever is filled in on this page and stands nowhere else is asked about once, here and not again by the browser.
      const mayGo = window.dispatchEvent(new Event('release', { cancelable: true }));
      if (!mayGo && !window.confirm(unsaved)) return;
      window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('load the new release');
    });
    notice.replaceChildren(`${newer} `, button);
    notice.hidden = false;
  };
  const keep = async () => {
    if (navigator.connection?.saveData) return;
    const registration = await navigator.serviceWorker.register(worker);
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const fresh = registration.installing;
      fresh.addEventListener('statechange', () => fresh.state === 'installed' && offer(fresh));
    });
  };
  // Code of a part of the page that does not come: say so, and what works without it.
  document.addEventListener('astro:hydration-error', () => {
    notice.textContent = broken;
    notice.hidden = false;
  });
  // A second after everything that the visitor came for, so that neither takes anything from the first words. What
  // keeping needs comes without a word where the browser forbids it.
  window.addEventListener('load', () =>
    setTimeout(() => {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'manifest', href: manifest }),
      );
      if (navigator.serviceWorker && !document.querySelector('[data-no-copy]')) keep().catch(() => {});
    }, 1000),
  );
}
