import type { APIRoute } from 'astro';
import { getWorkshop } from '../../readers/workshop.ts';

/** The situations of the workshop on paper, as a Word file. */
export const GET: APIRoute = async () => new Response((await getWorkshop()).handout as BodyInit);
