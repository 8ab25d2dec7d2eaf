// GitHub's own pages on which somebody makes a file in the browser, with what is in it filled in.

/** The address of a copy on GitHub, as it begins every page of it; undefined where a text is none. */
export function copyOnGitHub(text: string): string | undefined {
  const [, owner, name] =
    /^(?:https?:\/\/)?(?:www\.)?github\.com\/([\w-]+)\/([\w.-]+?)(?:\.git)?(?:\/.*)?$/.exec(text.trim()) ??
    [];
  return owner && name ? `https://github.com/${owner}/${name}` : undefined;
}

/** How long an address may be that GitHub's server takes. */
const longest = 8000;

/** The folder of a file below src/content, and its name. */
export function placeOf(file: string): { folder: string; name: string } {
  const parts = `src/content/${file}`.split('/');
  return { name: parts.pop()!, folder: parts.join('/') };
}

/** The page for a new file: where it leads to, and the same with what is in the file; undefined where that is too long. */
export function newFilePage(copy: string, file: string, text: string): { page: string; filled?: string } {
  // GitHub makes the folders of a name.
  const page = `${copy}/new/main?filename=${encodeURIComponent(`src/content/${file}`).replaceAll('%2F', '/')}`;
  const filled = `${page}&value=${encodeURIComponent(text)}`;
  return filled.length > longest ? { page } : { page, filled };
}

/** The page onto which files are dropped; one takes the place of that of its name. */
export const uploadPage = (copy: string, file: string): string =>
  `${copy}/upload/main/${placeOf(file).folder}`;
