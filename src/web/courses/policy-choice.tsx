import { getRouteApi } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { chosenIn, policies, type Policy, type PublishSearch } from './publish.search.ts';

const route = getRouteApi('/inside/courses/$id/publish');

/** What the new version means for those who learn the one before, and for those who have learnt it. */
export function PolicyChoice({ recommended }: { recommended: Policy }) {
  const t = useText('publishing');
  const chosen = chosenIn(route.useSearch());
  const patch = usePatchSearch<PublishSearch>();
  return (
    <>
      <p>{t(`policy.why.${recommended}`)}</p>
      <div className="policies">
        {(['underway', 'done'] as const).map(who => (
          <RadioGroup
            key={who}
            isBoxed
            label={t(`policy.${who}.label`)}
            value={chosen[who]}
            onChange={policy => patch({ [who]: policy === 'CARRY_ON' ? undefined : policy, outcome: undefined })}
            options={policies.map(policy => ({
              value: policy,
              label: t(policy === recommended ? 'policy.recommended' : 'policy.plain', {
                policy: t(`policy.${who}.${policy}`),
              }),
              help: t(`policy.${who}.help.${policy}`),
            }))}
          />
        ))}
      </div>
    </>
  );
}
