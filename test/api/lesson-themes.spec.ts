import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { lesson, publishedCourse } from '../support/courses.ts';
import { department, employee } from '../support/people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const hr = await department(app, '200', { name: '人事部' });
  await employee(app, { number: '2001', department: hr, roles: ['TRAINING_ADMIN'] });
});
afterAll(() => app.close());

let courses = 0;

/** What a version with these themes hashes to, and what it says of them; the course itself is no part of its content. */
async function published(themes?: unknown): Promise<{ contentHash: string; themes: unknown }> {
  const lessons = [{ ...lesson('one'), ...(themes !== undefined && { themes }) }, lesson('two')];
  const id = await publishedCourse(app, '2001', `course-${++courses}`, { lessons });
  const { course } = await app.as('2001')(
    'query ($id: ID!) { course(id: $id) { published { contentHash lessons { themes } } } }',
    { id },
  );
  return { contentHash: course.published.contentHash, themes: course.published.lessons[0].themes };
}

describe('the themes of a lesson', () => {
  it('leave the hash of a text that names none as it always was', async () => {
    const hashes = [await published(), await published(null), await published([])];
    expect(new Set(hashes.map(({ contentHash }) => contentHash)).size).toBe(1);
    expect(hashes.map(({ themes }) => themes)).toEqual([null, null, null]);
  });

  it('are part of what is hashed, in the order of the standard', async () => {
    const [one, other] = [await published(['ROLES', 'POLICY']), await published(['POLICY', 'ROLES'])];
    expect(one).toEqual({ contentHash: other.contentHash, themes: ['POLICY', 'ROLES'] });
    expect(one.contentHash).not.toBe((await published()).contentHash);
  });

  it.each([[['POLICY', 'POLICY']], [['OTHER']]])('are not %j', async themes => {
    await expect(published(themes)).rejects.toThrow();
  });
});
