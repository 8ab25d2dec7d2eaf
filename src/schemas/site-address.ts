import { toldText, wrongAddress } from './ways.ts';

/** A path as it should be: /toolbox/. */
const asPath = (text: string) => {
  const steps = text
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]+/)
    .map((step) => step.trim().replace(/[^\w-]+/g, '-'))
    .filter((step) => step && !/^(index-html?|-)$/.test(step));
  return `/${steps.map((step) => `${step}/`).join('')}`;
};

/** Where the site is, without a path. */
export const siteAddress = toldText((text) => {
  const wrong = wrongAddress(text);
  if (wrong || /^https?:\/\/[^/?#]+\/?$/.test(text)) return wrong;
  const { origin, pathname } = new URL(text);
  const path = asPath(pathname);
  return path === '/'
    ? `the address ends at the name. Write: ${origin}`
    : `the path after the host goes into base. Write address: ${origin} and, on the next line, base: ${path}`;
});

/** The path below the address. */
export const basePath = toldText((text) => {
  if (/^\/([\w-]+\/)*$/.test(text)) return undefined;
  const [, after] = /^(?:https?:\/\/)[^/]+(\/.*)?$/.exec(text) ?? [];
  if (/^https?:/.test(text))
    return `only the path stands here, and the rest goes into address. Write: ${asPath(after ?? '/')}`;
  if (/^(none|no|n\/a|\.?\/*)$/i.test(text)) return 'where the site has no path, take this line out';
  return `a path begins and ends with a slash, like /toolbox/. Write: ${asPath(text)}`;
});
