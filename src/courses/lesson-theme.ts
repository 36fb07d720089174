import { listOf, names } from '../kernel/names.ts';

/** What education on personal information must cover (JIS Q 15001, A.3.4.5): policy, benefits, roles, consequences of a violation. */
export const LessonTheme = names('POLICY', 'BENEFITS', 'ROLES', 'CONSEQUENCES');
export type LessonTheme = keyof typeof LessonTheme;

/** In the order of the standard, however they were ticked: the same themes are the same content. */
export const inOrder = (themes: readonly LessonTheme[]): LessonTheme[] =>
  listOf(LessonTheme).filter(theme => themes.includes(theme));
