// What every page carries, in the page itself: it has the site kept for use without a network, says when a newer release is
// ready, and when a part of the page did not load. Its hash is in the content policy (astro.config.mjs).
{
  const notice = document.querySelector('#release');
  const { worker, manifest, words } = notice.dataset;
  // The page of what this site keeps makes no copy, and says itself what was cleared.
  const clears = document.querySelector('#kept');
  const [newer, load, broken, unsaved] = JSON.parse(words);
  // The one address that may become a script by its name is the site's own worker: for any other there is nothing, and the
  // browser refuses it.
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (address === worker ? address : undefined),
  });
  const unasked = () => addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
  const offer = (waiting) => {
    if (!waiting || !navigator.serviceWorker.controller) return;
    const button = Object.assign(document.createElement('button'), { className: 'quiet', textContent: load });
    button.addEventListener('click', () => {
      // Whatever is filled in on this page and stands nowhere else is asked about once, here and not again by the browser.
      const mayGo = dispatchEvent(new Event('release', { cancelable: true }));
      if (!mayGo && !confirm(unsaved)) return;
      unasked();
      // In another tab it may have been loaded already.
      if (waiting.state !== 'installed') return location.reload();
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('load');
    });
    // A worker of this site answers. What a host gives in its place, though it be empty, is no release.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      notice.replaceChildren(`${newer} `, button);
      notice.hidden = false;
    };
    waiting.postMessage('whole?', [port2]);
  };
  const keep = async () => {
    // On mobile data, and where data is saved, a first copy is made only where its page is asked for one.
    const { saveData, type } = navigator.connection ?? {};
    if (saveData || (type === 'cellular' && !(await navigator.serviceWorker.getRegistration()))) return;
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
  addEventListener('load', () =>
    setTimeout(() => {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'manifest', href: manifest }),
      );
      if (navigator.serviceWorker && !clears) keep().catch(() => {});
    }, 1000),
  );
  // Somebody has cleared everything: what is on this page goes at once, unasked, and the page begins anew. A browser drops
  // the pages that it kept for Back when this message comes for them.
  if (!clears)
    new BroadcastChannel('leadership-toolbox').onmessage = ({ data }) => {
      if (data !== 'cleared') return;
      unasked();
      document.body.replaceChildren();
      location.replace(location.pathname);
    };
}
