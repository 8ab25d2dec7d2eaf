import { globSync } from 'node:fs';

/** Something that says whether the site has a file at a path such as /tools/session-note.docx: what is in public/ or has a route. */
export function filesOfOurs(): (path: string) => boolean {
  const routes = globSync('src/pages/**/*.ts').map((file) =>
    file.replaceAll('\\', '/').replace(/^src\/pages|\.ts$/g, ''),
  );
  const files = globSync('public/**/*.*').map((file) => file.replaceAll('\\', '/').replace(/^public/, ''));
  const shapes = [...routes, ...files].map(shapeOf);
  return (path) => shapes.some((one) => one.test(path));
}

/** [id].docx stands for any name. */
const shapeOf = (route: string) =>
  new RegExp(
    `^${route
      .split(/(\[\w+\])/)
      .map((part) => (part.startsWith('[') ? '[\\w-]+' : part.replaceAll('.', '\\.')))
      .join('')}$`,
  );
