import { useState } from 'react';
import { PersonField } from '../api/person-field.tsx';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Folded } from '../ui/folded.tsx';
import { Section } from '../ui/section.tsx';
import { type DecidedCase, NameAuthorityDocument } from './decisions.graphql.ts';

interface Props {
  matter: DecidedCase;
  mayAct: boolean;
}

const nameable: readonly DecidedCase['state'][] = ['ADMISSIBILITY', 'INVESTIGATION', 'COMMITTEE_SETUP'];

/** Who decides what the committee advises, where that is how it goes? */
export function Authority({ matter, mayAct }: Props) {
  const t = useText('decisions');
  const format = useFormat();
  const { authority, state, nextMoves } = matter;
  const lacks = (code: string): boolean => nextMoves.some(({ blockers }) => blockers.some(each => each.code === code));
  const name = authority ? format.name(authority) : '';
  if (!authority && !lacks('AUTHORITY_MISSING')) return null;
  return (
    <Section title={t('authority.title')}>
      {!authority && <p>{t('authority.text')}</p>}
      {authority && <p>{t(lacks('AUTHORITY_OPEN') ? 'authority.waits' : 'authority.named', { name })}</p>}
      {!mayAct && !authority && <p className="aside">{t('bySecretariat')}</p>}
      {mayAct && !authority && <NameAuthority matter={matter} />}
      {mayAct && authority && nameable.includes(state) && (
        <Folded title={t('authority.another')}>
          <NameAuthority matter={matter} />
        </Folded>
      )}
    </Section>
  );
}

function NameAuthority({ matter: { id: caseId, version } }: { matter: DecidedCase }) {
  const t = useText('decisions');
  const [personId, choose] = useState<string>();
  const name = useMove(NameAuthorityDocument, { said: t('authority.said') });
  return (
    <>
      <PersonField
        label={t('authority.person')}
        description={t('authority.help')}
        emptyText={t('authority.empty')}
        value={personId}
        onChoose={choose}
      />
      <div className="form-actions">
        <Button
          kind="primary"
          isDisabled={!personId}
          isPending={name.isPending}
          onPress={() => personId && name.mutate({ input: { caseId, version, personId } })}
        >
          {t('authority.action')}
        </Button>
      </div>
    </>
  );
}
