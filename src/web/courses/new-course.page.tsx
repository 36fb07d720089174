import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { CourseEditor } from './course-editor.tsx';
import './courses.css';

/** What shall be taught? */
export function NewCoursePage() {
  const t = useText('courses');
  return <CourseEditor course={null} search={{}} above={<Link to="/courses">{t('title')}</Link>} />;
}
