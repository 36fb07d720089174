import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { courseDocument, publishedCourse } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const activities = `query ($first: Int!, $after: String) { activities(first: $first, after: $after) {
  totalCount edges { node { kind id title { ja } published } } pageInfo { hasNextPage endCursor } } }`;
const drafted = 'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const { personnel } = await departments(app);
  await employee(app, { number: '2001', department: personnel, roles: ['TRAINING_ADMIN'] });
  await employee(app, { number: '1001', department: personnel });
});
afterAll(() => app.close());

describe('what can be owed', () => {
  it('is listed in the order of its titles, page by page, with what is not published yet', async () => {
    const admin = app.as('2001');
    await publishedCourse(app, '2001', 'security', { title: { ja: '情報セキュリティ', en: null } });
    await publishedCourse(app, '2001', 'privacy', { title: { ja: '個人情報保護', en: null } });
    await admin(drafted, { input: courseDocument('compliance', { title: { ja: 'コンプライアンス', en: null } }) });
    const { activities: page } = await admin(activities, { first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const { activities: rest } = await admin(activities, { first: 2, after: page.pageInfo.endCursor });
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const all = [...page.edges, ...rest.edges].map(({ node }) => [node.kind, node.title.ja, node.published]);
    expect(all).toEqual([
      ['COURSE', 'コンプライアンス', false],
      ['COURSE', '個人情報保護', true],
      ['COURSE', '情報セキュリティ', true],
    ]);
  });

  it('is not for somebody who only learns', async () => {
    await expect(app.as('1001')(activities, { first: 2 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
