import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { SignaturesDocument, type AttestationCycle, type SignatureRow } from './attestations.graphql.ts';
import { NoReplyTable } from './no-reply-table.tsx';
import { type Show, type SignaturesSearch, shows } from './signatures.search.ts';
import { StandingBadge } from './standing-badge.tsx';

const filterOf = (show: Exclude<Show, 'noReply'> | undefined) => {
  if (!show) return {};
  return show === 'toCheck' ? { toCheck: true } : { standing: show };
};

/** The signatures of a cycle with their answers. */
export function SignatureTable({ cycle, show }: { cycle: AttestationCycle; show: Show | undefined }) {
  const t = useText('attestations');
  const patch = usePatchSearch<SignaturesSearch>();
  return (
    <>
      <Select
        label={t('signatures.show')}
        value={show ?? 'all'}
        onChange={value => patch({ show: shows.find(one => one === value) })}
        options={(['all', ...shows] as const).map(value => ({ value, label: t(`signatures.shows.${value}`) }))}
      />
      {show === 'noReply' ? <NoReplyTable cycle={cycle} /> : <Signatures cycle={cycle} show={show} />}
    </>
  );
}

interface SignaturesProps {
  cycle: AttestationCycle;
  show: Exclude<Show, 'noReply'> | undefined;
}

function Signatures({ cycle: { requirementId, cycle }, show }: SignaturesProps) {
  const t = useText('attestations');
  const variables = { requirementId, cycle, ...filterOf(show), first: 50 };
  const { query, rows, more, isLoadingMore } = usePages(SignaturesDocument, variables, data => data.signatures);
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {({ signatures: { totalCount } }) =>
        totalCount === 0 ? (
          <p>{t('signatures.noneListed')}</p>
        ) : (
          <DataTable
            caption={t('signatures.list')}
            isCaptionHidden
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            total={totalCount}
            more={more}
            isLoadingMore={isLoadingMore}
          />
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<SignatureRow>[] {
  const t = useText('attestations');
  const format = useFormat();
  const mayOpen = useMay('ATTESTATION_DECIDE');
  const sampleOf = ({ drawn, checkResult }: SignatureRow): string => {
    if (checkResult) return t(checkResult === 'MATCH' ? 'signatures.match' : 'signatures.mismatch');
    return drawn ? t('signatures.isDrawn') : '–';
  };
  return [
    {
      key: 'person',
      header: t('signatures.person'),
      isRowHeader: true,
      cell: ({ id, person }) =>
        mayOpen ? (
          <Link to="/signatures/$id" params={{ id }}>
            {format.name(person)}
          </Link>
        ) : (
          format.name(person)
        ),
    },
    { key: 'number', header: t('signatures.number'), isShort: true, cell: ({ person }) => person.number },
    {
      key: 'answer',
      header: t('signatures.answer'),
      isShort: true,
      cell: ({ answer }) => t(`signatures.answers.${answer}`),
    },
    {
      key: 'standing',
      header: t('signatures.standing'),
      isShort: true,
      cell: ({ standing }) => <StandingBadge standing={standing} />,
    },
    { key: 'at', header: t('signatures.at'), isShort: true, cell: ({ signedAt }) => format.instant(signedAt) },
    { key: 'sample', header: t('signatures.drawn'), isShort: true, cell: sampleOf },
  ];
}
