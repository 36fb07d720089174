import { useState } from 'react';
import { PersonField } from '../api/person-field.tsx';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { type DecidedCase, NameAuthorityDocument } from './decisions.graphql.ts';

interface Props {
  matter: DecidedCase;
  mayAct: boolean;
}

/** Who decides what the committee advises, where that is how it goes? */
export function Authority({ matter: { id: caseId, version, nextMoves }, mayAct }: Props) {
  const t = useText('decisions');
  const [personId, choose] = useState<string>();
  const name = useMove(NameAuthorityDocument, { said: t('authority.said') });
  const lacks = (code: string): boolean => nextMoves.some(({ blockers }) => blockers.some(each => each.code === code));
  if (lacks('AUTHORITY_OPEN'))
    return (
      <Section title={t('authority.title')}>
        <p>{t('authority.waits')}</p>
      </Section>
    );
  if (!lacks('AUTHORITY_MISSING')) return null;
  return (
    <Section title={t('authority.title')}>
      <p>{t('authority.text')}</p>
      {mayAct ? (
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
      ) : (
        <p className="aside">{t('bySecretariat')}</p>
      )}
    </Section>
  );
}
