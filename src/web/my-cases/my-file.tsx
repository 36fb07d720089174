import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { CaseFile } from '../investigations/case-file.tsx';
import { Watermark } from '../investigations/watermark.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { InspectFileDocument } from './acts.graphql.ts';
import { type MyCase, MyFileDocument, type MyEvidence } from './my-cases.graphql.ts';

/** What does the company base it on? Read only when asked for, as each reading is logged. */
export function MyFile({ matter: { id, inspection } }: { matter: MyCase }) {
  const t = useText('myCases');
  const [isOpen, open] = useState(false);
  const inspect = useMove(InspectFileDocument, { touches: ['MyCase'], onDone: () => open(true) });
  if (!inspection.isOpen && inspection.openedAt.length === 0) return null;
  return (
    <Section title={t('file.title')}>
      <p>{t(inspection.isOpen ? 'file.lead' : 'file.closed')}</p>
      {inspection.isOpen && !isOpen && (
        <p>
          <Button isPending={inspect.isPending} onPress={() => inspect.mutate({ input: { id } })}>
            {t('file.open')}
          </Button>
        </p>
      )}
      {inspection.isOpen && isOpen && <Read id={id} />}
    </Section>
  );
}

function Read({ id }: { id: string }) {
  const t = useText('myCases');
  const query = useApi(MyFileDocument, { id });
  return (
    <Loaded query={query}>
      {({ mySubjectCase: { evidence } }) =>
        evidence.length === 0 ? (
          <p className="aside">{t('file.none')}</p>
        ) : (
          <Watermark>
            <ol className="case-acts">
              {evidence.map(item => (
                <Item key={item.id} item={item} />
              ))}
            </ol>
          </Watermark>
        )
      }
    </Loaded>
  );
}

function Item({ item: { id, number, title, kind, text, allegations, hasFile } }: { item: MyEvidence }) {
  const t = useText('myCases');
  const [isOpen, open] = useState(false);
  return (
    <li className="case-act">
      <h3>{t('file.item', { number, title })}</h3>
      <p className="aside">
        {t(`kinds.${kind}`)} {allegations.map(seq => t('file.act', { seq })).join(t('comma'))}
      </p>
      <p className="case-text">{text}</p>
      {hasFile && (
        <p>
          <Button name={t(isOpen ? 'file.hideOf' : 'file.viewOf', { number })} onPress={() => open(!isOpen)}>
            {t(isOpen ? 'file.hide' : 'file.view')}
          </Button>
        </p>
      )}
      {isOpen && <CaseFile id={id} name={t('file.item', { number, title })} />}
    </li>
  );
}
