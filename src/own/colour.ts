export { enough, isColour, ratioOn, readableOn } from '../schemas/accent.ts';
