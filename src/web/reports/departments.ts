import { graphql } from '../api/graphql.ts';
import { useApi } from '../api/use-api.ts';
import { useFormat } from '../text/use-format.ts';
import type { ComboOption } from '../ui/combo-field.tsx';
import { useSeesCompany } from './scope.ts';

const DepartmentsDocument = graphql(`
  query ReportDepartments {
    departments {
      id
      depth
      name {
        ja
        en
      }
    }
  }
`);

const LineDocument = graphql(`
  query ReportLineDepartments {
    completionByDepartment {
      department {
        id
        depth
        name {
          ja
          en
        }
      }
    }
  }
`);

/** The departments to choose from: the whole tree, or where the own line works. */
export function useDepartmentOptions(): ComboOption[] {
  const format = useFormat();
  const seesCompany = useSeesCompany();
  const company = useApi(DepartmentsDocument, {}, { enabled: seesCompany });
  const line = useApi(LineDocument, {}, { enabled: !seesCompany });
  const all = company.data?.departments ?? line.data?.completionByDepartment.map(row => row.department) ?? [];
  return all.map(({ id, depth, name }) => ({ value: id, level: depth, label: format.pick(name) }));
}
