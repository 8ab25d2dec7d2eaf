/** How many times something random is tried: some in a test, and as many as `npm run soak` asks for. */
export const times = (sample: number): number => Number(process.env['SOAK'] ?? sample);

/** Whether this run may take hours: what a test tries in turn is then tried whole. */
export const soaking = process.env['SOAK'] !== undefined;
