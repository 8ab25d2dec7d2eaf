import { readContent } from '../build/content.ts';

/** All sessions of the content, as they were read and checked. */
export const sessions = readContent().content!.sessions.map(({ id, data }) => ({ id, session: data }));
