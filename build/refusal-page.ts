/** What `npm run dev` shows in place of a page while the content is refused; it is loaded again by itself once it is right. */
export const refusalPage = (report: string, base: string): string => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Not right yet</title>
<style>
  :root { color-scheme: light dark; font: 1.1rem/1.5 system-ui, sans-serif; }
  body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
</style>
<h1>Not right yet</h1>
<p>This stands here until it is mended. Save the file, and the page comes back by itself.</p>
<pre>${report.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>
<script type="module" src="${base.replace(/\/?$/, '/')}@vite/client"></script>
</html>
`;
