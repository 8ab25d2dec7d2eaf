import type { APIRoute } from 'astro';
import { organisersPack } from '../../readers/organisers-pack.ts';

/** Every sheet of whoever runs a scheme, in one file. */
export const GET: APIRoute = async () => new Response((await organisersPack()).content as BodyInit);
