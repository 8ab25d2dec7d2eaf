import { existsSync } from 'node:fs';
import { getOne } from './languages.ts';
import type { Organisation } from '../schemas/organisation.ts';

/** Whose copy of the site this is; undefined where it is The Leadership Toolbox itself. */
export const getOrganisation = async (): Promise<Organisation | undefined> =>
  existsSync('src/content/organisation.yaml') ? (await getOne('organisation'))?.data : undefined;
