// `npm run hosting`: writes the examples for nginx and Caddy in docs/hosting/.
import { writeFileSync } from 'node:fs';
import { caddy, nginx } from '../build/hosts.ts';

writeFileSync('docs/hosting/nginx.conf', nginx());
writeFileSync('docs/hosting/Caddyfile', caddy());
console.log('docs/hosting/ is written.');
