// `npm run sbom`: every package that the lock file names, with its licence and what its bytes must be, into sbom.json
// (CycloneDX 1.5), which is not in the repository. A test refuses a licence that would bind those who use the site.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Locked {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
}

/** Licences that allow use in a site under MIT and CC BY. */
const fine =
  /^(MIT|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|CC-BY-[34]\.0|OFL-1\.1|Unlicense|BlueOak-1\.0\.0|Python-2\.0|MPL-2\.0|LGPL-3\.0-or-later|WTFPL|Zlib|MIT-0)$/;

/** Packages whose licence npm does not know, because it stands in a file of theirs alone. */
const inTheirFile: Record<string, string> = { 'png-js': 'MIT' };

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, { name, version = '', license, integrity = '', dev }]) => {
    const called = name ?? path.replace(/^.*node_modules\//, '');
    return {
      name: called,
      version,
      licence: license ?? inTheirFile[called] ?? '',
      integrity,
      dev: dev === true,
    };
  });
const unique = [...new Map(packages.map((one) => [`${one.name}@${one.version}`, one])).entries()].sort(
  ([a], [b]) => (a < b ? -1 : 1),
);

/** The packages whose licence is not one that is known to be fine, as `name version: licence`. */
export const odd = (): string[] =>
  unique
    .map(([, one]) => one)
    .filter(({ licence }) => {
      const choices = licence.replace(/[()]/g, '').split(' OR ');
      return !choices.some((choice) => choice.split(' AND ').every((one) => fine.test(one)));
    })
    .map(({ name, version, licence }) => `${name} ${version}: ${licence || 'no licence named'}`);

/** The bill of materials as text. The same lock file gives the same bytes. */
export function bill(): string {
  const components = unique.map(([ref, { name, version, licence, integrity, dev }]) => ({
    type: 'library',
    'bom-ref': ref,
    name,
    version,
    scope: dev ? 'excluded' : 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [/^[\w.-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }],
    hashes: integrity
      .split(' ')
      .filter((one) => one.startsWith('sha512-'))
      .map((one) => ({
        alg: 'SHA-512',
        content: Buffer.from(one.slice('sha512-'.length), 'base64').toString('hex'),
      })),
  }));
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Locked;
  const component = { type: 'application', 'bom-ref': `${name}@${version}`, name, version };
  const list = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component },
    components,
  };
  return `${JSON.stringify(list, null, 1)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync('sbom.json', bill());
  console.log(
    `${unique.length} packages. ${odd().length === 0 ? 'Every licence is fine.' : 'To be looked at:'}`,
  );
  for (const one of odd()) console.log(`  ${one}`);
}
