import type { FastifyInstance } from 'fastify';

/** A minute is for the upload of a large roster, half an hour for that of a video. */
export const longestUpload = 30 * 60_000;
const others = 60_000;

/** Cuts off what sends its body for ever; only files of courses may come slowly. */
export function cutOffTheSlow(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async ({ raw, url }) => {
    if (raw.method === 'GET' || url.split('?', 1)[0] === '/course-media') return;
    const timer = setTimeout(() => raw.destroy(), others).unref();
    for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timer));
  });
}
