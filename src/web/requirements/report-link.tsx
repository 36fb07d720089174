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
  const search = { view: 'duties', requirementId, cycle, ...(standing && { standing }) } as const;
  return (
    <Link to="/reports" search={search}>
      {children}
    </Link>
  );
}
