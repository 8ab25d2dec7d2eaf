import { getEntry } from 'astro:content';
import type { Organisation } from '../schemas/organisation.ts';

/** Whose copy of the site this is; undefined where it is The Leadership Toolbox itself. */
export const getOrganisation = async (): Promise<Organisation | undefined> =>
  (await getEntry('organisation', 'organisation'))?.data;
