import { useState } from 'react';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { AppointForm } from './appoint.form.tsx';
import type { FiledCase } from './investigations.graphql.ts';

/** Who looks into it, and who could? */
export function Investigators({ matter }: { matter: FiledCase }) {
  const t = useText('investigations');
  const format = useFormat();
  const isSecretary = useMay('CASE_SECRETARIAT');
  const { investigators, state } = matter;
  const mayAppoint = isSecretary && (state === 'ADMISSIBILITY' || state === 'INVESTIGATION');
  const [addsOne, addOne] = useState(false);
  return (
    <>
      {investigators.length === 0 ? (
        <p className="aside">{t('appoint.none')}</p>
      ) : (
        <ul>
          {investigators.map(person => (
            <li key={person.id}>{t('evidence.inside', { name: format.name(person), number: person.number })}</li>
          ))}
        </ul>
      )}
      {mayAppoint &&
        (addsOne || investigators.length === 0 ? (
          <AppointForm matter={matter} onDone={() => addOne(false)} />
        ) : (
          <p>
            <Button onPress={() => addOne(true)}>{t('appoint.another')}</Button>
          </p>
        ))}
    </>
  );
}
