import type { APIRoute } from 'astro';
import { getWorkshop } from '../../readers/workshop.ts';

/** The slides of the workshop. */
export const GET: APIRoute = async () => new Response((await getWorkshop()).slides as BodyInit);
