// `npm run sbom`: every package that the lock file names, with its licence, into docs/sbom.json (CycloneDX, by npm itself),
// and refuses a licence that would bind those who use the site.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

interface Component {
  name: string;
  version: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

/** Licences that allow use in a site under MIT and CC BY. */
const fine =
  /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|CC-BY-[34]\.0|OFL-1\.1|Unlicense|BlueOak-1\.0\.0|Python-2\.0|MPL-2\.0|LGPL-3\.0-or-later|WTFPL|Zlib|MIT-0)$/;

const { stdout, status } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 100_000_000,
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error('npm sbom did not work. It needs npm 10 or newer.');
  process.exit(1);
}
const { components } = JSON.parse(stdout) as { components: Component[] };
const licenceOf = ({ licenses }: Component) =>
  licenses?.map((one) => one.expression ?? one.license?.id ?? one.license?.name ?? '').join(' AND ') ?? '';
const list = components
  .map((one) => ({ name: one.name, version: one.version, licence: licenceOf(one) }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
const odd = list.filter(
  ({ licence }) =>
    !licence
      .replace(/[()]/g, '')
      .split(/ OR | AND /)
      .some((one) => fine.test(one)),
);
writeFileSync('docs/sbom.json', `${JSON.stringify(list, null, 1)}\n`);
console.log(`${list.length} packages. ${odd.length === 0 ? 'Every licence is fine.' : 'To be looked at:'}`);
for (const one of odd) console.log(`  ${one.name} ${one.version}: ${one.licence || 'no licence named'}`);
