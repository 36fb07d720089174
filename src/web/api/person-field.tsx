import { useState } from 'react';
import { useFormat } from '../text/use-format.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { graphql } from './graphql.ts';
import { useApi } from './use-api.ts';

const FindPeopleDocument = graphql(`
  query FindPeople($search: String!, $leavers: Boolean!, $outsiders: Boolean!, $first: Int!) {
    people(first: $first, filter: { search: $search }) {
      edges {
        node {
          id
          number
          familyName
          givenName
          department {
            name {
              ja
              en
            }
          }
        }
      }
    }
    left: people(first: $first, filter: { search: $search, presence: LEFT }) @include(if: $leavers) {
      edges {
        node {
          id
          number
          familyName
          givenName
          department {
            name {
              ja
              en
            }
          }
        }
      }
    }
    outside: people(first: $first, filter: { search: $search, employments: [OUTSIDE] }) @include(if: $outsiders) {
      edges {
        node {
          id
          number
          familyName
          givenName
          department {
            name {
              ja
              en
            }
          }
        }
      }
    }
  }
`);

const PersonNameDocument = graphql(`
  query PersonName($id: ID!) {
    person(id: $id) {
      id
      number
      familyName
      givenName
    }
  }
`);

const most = 10;

/** What a person is called, for a chip or a field; undefined until known. */
export function usePersonName(id: string | undefined, unknown?: string): string | undefined {
  const format = useFormat();
  const { data, error } = useApi(PersonNameDocument, { id: id ?? '' }, { enabled: id !== undefined });
  if (id && error) return unknown;
  return id && data ? format.name(data.person) : undefined;
}

interface Props {
  label: string;
  description?: string;
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
  emptyText: string;
  placeholder?: string;
  /** Also those who have left. */
  leavers?: boolean;
  /** Also those from outside the company, who sit on committees. */
  outsiders?: boolean;
}

/** Finds one person among those whom the viewer may see. */
export function PersonField({
  label,
  description,
  value,
  onChoose,
  leavers = false,
  outsiders = false,
  ...rest
}: Props) {
  const format = useFormat();
  const chosen = usePersonName(value);
  const [search, find] = useState('');
  const { data } = useApi(
    FindPeopleDocument,
    { search, leavers, outsiders, first: most },
    { enabled: search !== '', keep: true },
  );
  const all = [...(data?.people.edges ?? []), ...(data?.left?.edges ?? []), ...(data?.outside?.edges ?? [])];
  const found = search ? all.map(edge => edge.node) : [];
  return (
    <ComboField
      label={label}
      {...(description && { description })}
      value={value}
      chosen={chosen}
      onChoose={onChoose}
      onSearch={find}
      {...rest}
      options={found.map(person => ({
        value: person.id,
        label: format.name(person),
        help: `${person.number} ${format.pick(person.department.name)}`,
      }))}
    />
  );
}
