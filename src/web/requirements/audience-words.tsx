import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Requirement } from './requirements.graphql.ts';

/** Who is meant, in words. */
export function AudienceWords({ audience }: { audience: Requirement['audience'] }) {
  const t = useText('requirements');
  const tWords = useText('words');
  const format = useFormat();
  const { everyone, departments, employments } = audience;
  if (everyone) return t('everyone');
  const separator = t('separator');
  const where = departments.map(({ name }) => format.pick(name)).join(separator);
  const kinds = employments.map(kind => tWords(`employment.${kind}`)).join(separator);
  return (
    <span className="audience-words">
      <span>{where ? t('withBelow', { where }) : t('allDepartments')}</span>
      {kinds && <span>{kinds}</span>}
    </span>
  );
}
