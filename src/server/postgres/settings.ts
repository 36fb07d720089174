const fixed = {
  cluster_name: 'shinrai',
  // TCP on the loopback with a password: one kind of address for every client and system; socket paths are short and not for Windows.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  timezone: 'UTC',
  // Personal data stays out of the log: no statements, no parameters, no rows (they come as DETAIL).
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_destination: 'stderr',
  logging_collector: 'off',
};

/** What the command line fixes at every start; the rest (memory, say) is the operator's, in postgres/postgresql.conf. */
export function settings(durable: boolean, more: Readonly<Record<string, string>> = {}): string[] {
  const sure = durable ? 'on' : 'off';
  const all = { ...fixed, fsync: sure, full_page_writes: sure, synchronous_commit: sure, ...more };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
