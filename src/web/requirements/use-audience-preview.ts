import { useEffect, useState } from 'react';
import { usePages } from '../api/use-api.ts';
import { type AudienceDraft, everybody, inputOf, isWhole } from './audience-draft.rules.ts';
import { type AudienceGroup, AudiencePreviewDocument } from './audience.graphql.ts';

const pause = 400;

/** Whom a draft takes in, asked again a moment after it was changed; while it is not whole, the answer stays that of before. */
export function useAudiencePreview(
  draft: AudienceDraft,
  requirementId: string | null,
  first: AudienceGroup | null = null,
) {
  const [asked, ask] = useState(isWhole(draft) ? draft : everybody);
  const [group, show] = useState(first);
  useEffect(() => {
    if (!isWhole(draft)) return undefined;
    const waiting = setTimeout(() => ask(draft), pause);
    return () => clearTimeout(waiting);
  }, [draft]);
  const pages = usePages(
    AudiencePreviewDocument,
    { audience: inputOf(asked), requirementId, group, first: 20 },
    data => data.audiencePreview.people,
  );
  return {
    pages,
    group,
    show,
    isStale: !isWhole(draft),
    preview: asked === draft && !pages.query.isPlaceholderData ? pages.query.data?.audiencePreview : undefined,
  };
}
