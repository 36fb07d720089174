import { useState } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Section } from '../ui/section.tsx';
import type { DecidedCase, PayCut } from './decisions.graphql.ts';
import { DetailFacts } from './detail-facts.tsx';
import { DetailForm } from './detail.form.tsx';
import { hasDetail } from './ladder.ts';

interface Props {
  matter: DecidedCase;
  mayAct: boolean;
}

/** Until the letter has gone. */
const alterable: readonly DecidedCase['state'][] = ['DELIBERATION_SANCTION', 'DECIDED', 'LETTER_APPROVED'];

/** What does the sanction consist of, and what may it? */
export function Detail({ matter, mayAct }: Props) {
  const t = useText('decisions');
  const [isOpen, open] = useState(false);
  const [payCut, keep] = useState<PayCut | null>(null);
  const { decision, sanctionDetail: set, rounds, letter, state } = matter;
  const voted =
    decision ?? rounds.findLast(({ kind, sanction, isPast }) => kind === 'SANCTION' && sanction !== null && !isPast);
  if (!voted?.sanction) return null;
  const { sanction, amount } = voted;
  const isAlterable = mayAct && !letter?.sentAt && alterable.includes(state);
  const isForm = isAlterable && (isOpen || !set);
  return (
    <Section title={t('detail.title')}>
      {!hasDetail(sanction) ? (
        <p className="aside">{t('detail.noNeed')}</p>
      ) : set ? (
        <DetailFacts detail={set} sanction={sanction} allegations={matter.allegations} />
      ) : (
        <p className="aside">{t('detail.none')}</p>
      )}
      {payCut && <Reckoned payCut={payCut} />}
      {hasDetail(sanction) && isAlterable && <p>{t('detail.text')}</p>}
      {hasDetail(sanction) && isForm && (
        <DetailForm
          matter={matter}
          sanction={sanction}
          amount={amount}
          onDone={answer => {
            keep(answer);
            open(false);
          }}
        />
      )}
      {hasDetail(sanction) && isAlterable && !isForm && (
        <div>
          <Button onPress={() => open(true)}>{t('detail.again')}</Button>
        </div>
      )}
    </Section>
  );
}

function Reckoned({ payCut: { maxYen, periodMaxYen, lines } }: { payCut: PayCut }) {
  const t = useText('decisions');
  const format = useFormat();
  const line = ({ payOn, amount }: PayCut['lines'][number]): string =>
    t('wages.line', { day: format.day(payOn), amount: t('yen', { count: amount }) });
  return (
    <>
      <h3>{t('wages.counted')}</h3>
      <p className="aside">{t('wages.rule')}</p>
      <DefinitionList
        items={[
          [t('wages.maxYen'), t('yen', { count: maxYen })],
          [t('wages.periodMaxYen'), t('yen', { count: periodMaxYen })],
          [t('wages.lines'), lines.length === 0 ? null : lines.map(each => <div key={each.payOn}>{line(each)}</div>)],
        ]}
      />
    </>
  );
}
