// Comes before the shapes where a browser checks by them: zod would try whether it may write code of its own, which the
// content policy forbids, and the browser would report it.
import { z } from 'astro/zod';

if (typeof document !== 'undefined') z.config({ jitless: true });
