import { useState } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { CaseFile } from './case-file.tsx';
import type { Evidence } from './said.graphql.ts';

interface Props {
  item: Evidence;
  isReplaced: boolean;
}

/** What does one item of the file say, and where does it come from? */
export function EvidenceItem({ item, isReplaced }: Props) {
  const t = useText('investigations');
  const format = useFormat();
  const { number, kind, adverse, title, text, witness, allegations, supersedes, addedAt, inspection } = item;
  return (
    <li className="evidence-item" data-replaced={isReplaced || undefined}>
      <h3>{t('evidence.title', { number, title })}</h3>
      <p className="evidence-badges">
        <Badge icon="file">{t(`kinds.${kind}`)}</Badge>
        {adverse && <Badge tone="warn">{t('evidence.adverse')}</Badge>}
        {isReplaced && <Badge>{t('evidence.replaced')}</Badge>}
      </p>
      <p className="case-text">{text}</p>
      <DefinitionList
        items={[
          [
            t('evidence.witness'),
            witness &&
              (witness.number
                ? t('evidence.inside', { name: witness.name, number: witness.number })
                : t('evidence.outside', { name: witness.name })),
          ],
          [t('evidence.acts'), allegations.map(seq => t('evidence.act', { seq })).join(t('comma'))],
          [t('evidence.thing'), inspection && t(`owners.${inspection.owner}`)],
          [t('evidence.consent'), inspection && t(`consents.${inspection.consent}`)],
          [t('evidence.rule'), inspection?.ruleReference],
          [t('evidence.supersedes'), supersedes && t('evidence.item', { number: supersedes })],
          [t('evidence.addedAt'), format.instant(addedAt)],
        ]}
      />
      {item.hasFile && <Attachment id={item.id} number={number} />}
    </li>
  );
}

function Attachment({ id, number }: { id: string; number: number }) {
  const t = useText('investigations');
  const [isOpen, open] = useState(false);
  return (
    <>
      {!isOpen && <p className="aside">{t('evidence.viewHelp')}</p>}
      <p>
        <Button name={isOpen ? t('evidence.hide') : t('evidence.viewOf', { number })} onPress={() => open(!isOpen)}>
          {t(isOpen ? 'evidence.hide' : 'evidence.view')}
        </Button>
      </p>
      {isOpen && <CaseFile id={id} name={t('evidence.opened', { number })} />}
    </>
  );
}
