import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { CaseFacts } from './cases.graphql.ts';

/** What somebody is said to have done, act by act. */
export function Allegations({ allegations }: { allegations: CaseFacts['allegations'] }) {
  const t = useText('cases');
  const format = useFormat();
  return (
    <ol className="case-allegations">
      {allegations.map(({ id, seq, conductFrom, conductTo, reference, text }) => (
        <li key={id} className="case-allegation">
          <h3>
            {t('refer.allegation')} {seq}
          </h3>
          <DefinitionList
            items={[
              [
                t('one.conduct'),
                conductFrom === conductTo
                  ? format.day(conductFrom)
                  : t('one.conductSpan', { from: format.day(conductFrom), to: format.day(conductTo) }),
              ],
              [t('one.rule'), reference],
            ]}
          />
          <p className="case-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}
