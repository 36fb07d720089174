import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { GiveExtensionForm } from './give-extension.form.tsx';
import { HandInCertificateForm } from './hand-in-certificate.form.tsx';
import type { PersonFacts } from './people.graphql.ts';
import { PetitionsDocument } from './petition.graphql.ts';
import { PetitionList } from './petition-list.tsx';
import { ProposeExemptionForm } from './propose-exemption.form.tsx';

const few = 5;

/** The latest exemptions and extensions of a person, and the ways to more. */
export function PersonPetitions({ person }: { person: PersonFacts }) {
  const t = useText('petitions');
  const isSelf = useViewer().person.id === person.id;
  const query = useApi(PetitionsDocument, { first: few, filter: { personId: person.id } });
  return (
    <>
      <Loaded query={query}>
        {({ petitions: { edges, totalCount } }) =>
          totalCount === 0 ? (
            <p>{t('noneOfPerson')}</p>
          ) : (
            <>
              <PetitionList petitions={edges.map(({ node }) => node)} />
              {totalCount > few && (
                <p>
                  <Link to="/petitions" search={{ show: 'all', person: person.id }}>
                    {t('toAll')}
                  </Link>
                </p>
              )}
            </>
          )
        }
      </Loaded>
      {isSelf ? <p className="role-help">{t('person.own')}</p> : <Ways personId={person.id} />}
    </>
  );
}

type Way = 'exempt' | 'extend' | 'handIn';

function Ways({ personId }: { personId: string }) {
  const t = useText('petitions');
  const mayExempt = useMay('EXEMPTION_PROPOSE');
  const mayExtend = useMay('EXTENSION_GIVE');
  const mayHandIn = useMay('CERTIFICATE_HAND_IN');
  const [chosen, choose] = useState<Way | null>(null);
  const close = (): void => choose(null);
  return (
    <div className="petition-moves">
      {mayExempt && <Button onPress={() => choose('exempt')}>{t('person.exempt')}</Button>}
      {mayExtend && <Button onPress={() => choose('extend')}>{t('person.extend')}</Button>}
      {mayHandIn && <Button onPress={() => choose('handIn')}>{t('elsewhere.handIn')}</Button>}
      <Dialog title={t('person.exemptTitle')} isOpen={chosen === 'exempt'} onClose={close}>
        <ProposeExemptionForm personId={personId} onDone={close} />
      </Dialog>
      <Dialog title={t('person.extendTitle')} isOpen={chosen === 'extend'} onClose={close}>
        <GiveExtensionForm personId={personId} onDone={close} />
      </Dialog>
      <Dialog title={t('elsewhere.title')} isOpen={chosen === 'handIn'} onClose={close}>
        <HandInCertificateForm personId={personId} onDone={close} />
      </Dialog>
    </div>
  );
}
