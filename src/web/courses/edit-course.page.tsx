import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { CourseEditor } from './course-editor.tsx';
import { EditCourseDocument } from './edit-course.graphql.ts';
import './courses.css';

const route = getRouteApi('/inside/courses/$id/edit');

/** What shall the next version say? */
export function EditCoursePage() {
  const t = useText('courses');
  const { id } = route.useParams();
  const search = route.useSearch();
  const query = useApi(EditCourseDocument, { id });
  return (
    <Loaded query={query} skeleton={<Skeleton lines={10} />}>
      {({ course }) => (
        <CourseEditor
          key={id}
          course={course}
          search={search}
          above={
            <Link to="/courses/$id" params={{ id }}>
              {t('toCourse')}
            </Link>
          }
        />
      )}
    </Loaded>
  );
}
