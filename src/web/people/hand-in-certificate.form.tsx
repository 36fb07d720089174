import { CertificateForm } from '../api/certificate.form.tsx';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { OpenDutiesDocument } from './petition.graphql.ts';

interface Props {
  personId: string;
  onDone: () => void;
}

/** Hands in a certificate from elsewhere for somebody, which a second person accepts. */
export function HandInCertificateForm({ personId, onDone }: Props) {
  const t = useText('petitions');
  const format = useFormat();
  const query = useApi(OpenDutiesDocument, { personId });
  return (
    <Loaded query={query}>
      {({ assignments: { edges } }) => {
        const open = edges.map(({ node }) => node).filter(({ fulfilledAt }) => !fulfilledAt);
        if (open.length === 0) return <p>{t('elsewhere.noDuties')}</p>;
        const options = open.map(({ id, title, dueOn }) => ({
          value: id,
          label: format.pick(title),
          help: t('person.dutyDue', { day: format.day(dueOn) }),
        }));
        return (
          <CertificateForm
            name={`certificate of ${personId}`}
            lead={t('elsewhere.help')}
            assignmentId={open.length === 1 ? open[0]!.id : ''}
            duty={{ label: t('person.duty'), options }}
            said={t('elsewhere.done')}
            touches={['Petitions', 'OpenDuties']}
            onDone={onDone}
          />
        );
      }}
    </Loaded>
  );
}
