import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Standing } from '../api/graphql.ts';
import { useMay } from '../api/viewer.ts';

interface Props {
  requirementId: string;
  cycle: number;
  standing?: Standing;
  children: ReactNode;
}

/** Opens a number into its people, for those who may read reports. */
export function ReportLink({ requirementId, cycle, standing, children }: Props) {
  const mayRead = useMay('REPORT_READ');
  if (!mayRead) return <span>{children}</span>;
  const search = { requirement: requirementId, cycle, ...(standing && { standing }) };
  return (
    <Link to={'/reports' as '/'} search={search as never}>
      {children}
    </Link>
  );
}
